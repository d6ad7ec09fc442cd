package carenet.export;

import java.io.IOException;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * An answer that becomes a file with its first byte: until then it can be anything else.
 */
final class Download extends OutputStream {

	private final HttpServletResponse response;

	private final String name;

	private @Nullable OutputStream out;

	Download(HttpServletResponse response, String name) {
		this.response = response;
		this.name = name;
	}

	boolean isBegun() {
		return this.out != null;
	}

	private OutputStream out() throws IOException {
		OutputStream begun = this.out;
		if (begun == null) {
			this.response.setContentType("application/zip");
			this.response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(this.name).build().toString());
			begun = this.response.getOutputStream();
			this.out = begun;
		}
		return begun;
	}

	@Override
	public void write(int one) throws IOException {
		out().write(one);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		out().write(bytes, from, length);
	}

	@Override
	public void flush() throws IOException {
		out().flush();
	}

}

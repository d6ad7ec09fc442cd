package carenet.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** A zip on disk that takes its name when it is whole. */
final class ZipFileBundle implements Bundle {

	private final FileBundle file;

	private final OutputStream out;

	private final ZipBundle zip;

	ZipFileBundle(Path path, Path spools) throws IOException {
		String name = String.valueOf(path.getFileName());
		this.file = FileBundle.beside(path, name);
		this.out = new BufferedOutputStream(this.file.open(name), 1 << 16);
		this.zip = new ZipBundle(this.out, spools);
	}

	@Override
	public OutputStream open(String name) throws IOException {
		return this.zip.open(name);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
		this.out.close();
		this.file.close();
	}

	@Override
	public void discard() {
		this.zip.discard();
		try {
			this.out.close();
		}
		catch (IOException ex) {
			// it could not be written, and goes away
		}
		this.file.discard();
	}

}

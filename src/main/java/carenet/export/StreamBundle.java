package carenet.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The one file of a format as a stream; what would stand beside it is left out. */
final class StreamBundle implements Bundle {

	private final OutputStream out;

	private final String single;

	StreamBundle(OutputStream out, String single) {
		this.out = out;
		this.single = single;
	}

	@Override
	public OutputStream open(String name) {
		return name.equals(this.single) ? new Through(this.out) : OutputStream.nullOutputStream();
	}

	@Override
	public void close() throws IOException {
		this.out.flush();
	}

	@Override
	public void discard() {
		// what has been sent is gone
	}

	/** The end of the file is not the end of the stream. */
	private static final class Through extends FilterOutputStream {

		Through(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

}

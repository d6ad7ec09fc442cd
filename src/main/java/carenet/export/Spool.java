package carenet.export;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What has to wait until another file has been written: on disk, in a file that has no
 * name any more, so that nothing of it is left after a crash.
 */
final class Spool extends FilterOutputStream {

	private final FileChannel channel;

	private Spool(FileChannel channel) {
		super(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
		this.channel = channel;
	}

	static Spool in(Path folder) throws IOException {
		Path file = Files.createTempFile(folder, "export", null);
		return new Spool(FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE));
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		this.out.write(bytes, from, length);
	}

	/** Written to its end; it is still there to be copied. */
	@Override
	public void close() throws IOException {
		this.out.flush();
	}

	/** Gives all of it away, and ends it. */
	void moveTo(OutputStream target) throws IOException {
		close();
		try (this.channel) {
			this.channel.position(0);
			Channels.newInputStream(this.channel).transferTo(target);
		}
	}

	void discard() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			// nothing is left of it in any case
		}
	}

}

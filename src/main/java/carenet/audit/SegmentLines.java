package carenet.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * The lines of a segment as they are, one after the other; of one that is longer than any
 * entry only the beginning is kept, so that memory stays bounded.
 */
final class SegmentLines implements Closeable {

	private final InputStream in;

	private long position;

	private boolean ended = true;

	/** Reads from a byte on. */
	SegmentLines(Path file, long from) throws IOException {
		this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
		this.in.skipNBytes(from);
		this.position = from;
	}

	/** The next line without its end; null after the last. */
	byte @Nullable [] next() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream(512);
		int sign = this.in.read();
		if (sign < 0) {
			return null;
		}
		for (; sign >= 0 && sign != '\n'; sign = this.in.read()) {
			this.position++;
			if (line.size() <= AuditLine.LONGEST) {
				line.write(sign);
			}
		}
		this.ended = sign == '\n';
		if (this.ended) {
			this.position++;
		}
		return line.toByteArray();
	}

	/** Whether the line that was read last has an end. */
	boolean isEnded() {
		return this.ended;
	}

	/** The byte after the line that was read last. */
	long position() {
		return this.position;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

}

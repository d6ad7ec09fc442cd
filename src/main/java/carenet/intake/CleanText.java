package carenet.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The bytes of a text file on their way to the parser, watched: what is not UTF-8, and a
 * NUL, is found with its line, once a line, and the reading goes on.
 */
final class CleanText extends FilterInputStream {

	private static final int PROGRESS_EVERY = 1 << 20;

	private final String file;

	private final Findings findings;

	private final LongConsumer progress;

	private long line = 1;

	private long blamed;

	private long read;

	private long told;

	private boolean afterReturn;

	/** How many continuation bytes are due, and the bounds of the next one. */
	private int due;

	private int lower;

	private int upper;

	private CleanText(InputStream in, String file, Findings findings, LongConsumer progress) {
		super(in);
		this.file = file;
		this.findings = findings;
		this.progress = progress;
	}

	/** A reader without byte order mark; empty for a file that is plainly not UTF-8. */
	static Optional<Reader> reader(InputStream in, String file, Findings findings, LongConsumer progress)
			throws IOException {
		BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
		bytes.mark(4);
		byte[] start = bytes.readNBytes(4);
		bytes.reset();
		if (isUtf16(start)) {
			findings.add(ProblemCode.WRONG_ENCODING, file, 1, "", "UTF-16 or UTF-32", "UTF-8");
			return Optional.empty();
		}
		boolean marked = start.length >= 3 && at(start, 0) == 0xEF && at(start, 1) == 0xBB && at(start, 2) == 0xBF;
		bytes.skipNBytes(marked ? 3 : 0);
		return Optional
			.of(new InputStreamReader(new CleanText(bytes, file, findings, progress), StandardCharsets.UTF_8));
	}

	private static boolean isUtf16(byte[] start) {
		if (start.length < 2) {
			return false;
		}
		boolean mark = (at(start, 0) == 0xFF && at(start, 1) == 0xFE) || (at(start, 0) == 0xFE && at(start, 1) == 0xFF);
		boolean everyOther = start.length == 4
				&& ((start[0] == 0 && start[2] == 0) || (start[1] == 0 && start[3] == 0));
		return mark || everyOther;
	}

	private static int at(byte[] bytes, int index) {
		return Byte.toUnsignedInt(bytes[index]);
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int count = super.read(buffer, offset, length);
		if (count < 0 && this.due > 0) {
			this.due = 0;
			blame(ProblemCode.WRONG_ENCODING, "a character that is cut off");
		}
		for (int i = offset; i < offset + count; i++) {
			watch(Byte.toUnsignedInt(buffer[i]));
		}
		tell(Math.max(0, count));
		return count;
	}

	private void tell(int count) {
		this.read += count;
		if (this.read - this.told >= PROGRESS_EVERY) {
			this.told = this.read;
			this.progress.accept(this.read);
		}
	}

	private void watch(int value) {
		if (this.due > 0) {
			boolean fits = value >= this.lower && value <= this.upper;
			this.due = fits ? this.due - 1 : 0;
			this.lower = 0x80;
			this.upper = 0xBF;
			if (fits) {
				return;
			}
			blame(ProblemCode.WRONG_ENCODING, "byte 0x%02x".formatted(value));
		}
		if (value < 0x80) {
			ascii(value);
		}
		else {
			lead(value);
		}
	}

	private void ascii(int value) {
		if (value == 0) {
			blame(ProblemCode.NUL_BYTE, "NUL");
		}
		if (value == '\r' || (value == '\n' && !this.afterReturn)) {
			this.line++;
		}
		this.afterReturn = value == '\r';
	}

	/** The first byte of a character of several, as in RFC 3629. */
	private void lead(int value) {
		this.afterReturn = false;
		this.lower = (value == 0xE0) ? 0xA0 : (value == 0xF0) ? 0x90 : 0x80;
		this.upper = (value == 0xED) ? 0x9F : (value == 0xF4) ? 0x8F : 0xBF;
		if (value >= 0xC2 && value <= 0xDF) {
			this.due = 1;
		}
		else if (value >= 0xE0 && value <= 0xEF) {
			this.due = 2;
		}
		else if (value >= 0xF0 && value <= 0xF4) {
			this.due = 3;
		}
		else {
			blame(ProblemCode.WRONG_ENCODING, "byte 0x%02x".formatted(value));
		}
	}

	private void blame(ProblemCode code, String value) {
		if (this.blamed != this.line) {
			this.blamed = this.line;
			this.findings.add(code, this.file, this.line, "", value, "UTF-8 text without NUL");
		}
	}

}

package carenet.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the last segment ends, held against the head: entries that came after it count,
 * what is no entry is torn, and what is missing stays missing.
 *
 * @param head as it has to be now
 * @param torn how many bytes after that are no entry
 * @param remarks what the log has to say of it
 */
record Ending(Head head, long torn, List<String> remarks) {

	static Ending of(SegmentFile file, Head head, AuditKey key, Segments segments) throws IOException {
		List<String> remarks = new ArrayList<>();
		long length = file.length();
		Head last = (length < head.length()) ? head.withLength(file.lastLineEnd())
				: (length > head.length()) ? followed(file, head, key) : head;
		if (length < head.length()) {
			remarks.add("cut off: %d of %d bytes of %s are there".formatted(length, head.length(),
					segments.file(head.segment()).getFileName()));
		}
		if (last.number() > head.number() + 1) {
			remarks.add("an older head: it knew %d of %d entries".formatted(head.number(), last.number()));
		}
		if (last.length() < length) {
			remarks.add("%d bytes that are no entry set aside: %s".formatted(length - last.length(),
					segments.torn(head.segment(), head.number() + 1).getFileName()));
		}
		return new Ending(last, length - last.length(), remarks);
	}

	/** Goes on as long as each line fits to the one before. */
	private static Head followed(SegmentFile file, Head head, AuditKey key) throws IOException {
		Head last = head;
		try (SegmentLines lines = new SegmentLines(file.path(), head.length())) {
			for (byte[] bytes = lines.next(); bytes != null && lines.isEnded(); bytes = lines.next()) {
				Optional<Head> next = follow(last, bytes, key);
				if (next.isEmpty()) {
					return last;
				}
				last = next.get();
			}
		}
		return last;
	}

	private static Optional<Head> follow(Head head, byte[] bytes, AuditKey key) {
		return AuditLine.read(bytes)
			.filter((line) -> line.isSealedWith(key) && line.previous().equals(head.mac()))
			.flatMap((line) -> line.entry()
				.filter((entry) -> entry.number() == head.number() + 1)
				.map((entry) -> head.after(entry.number(), line.mac(), bytes.length + 1)));
	}

}

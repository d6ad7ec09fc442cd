package carenet.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Which entries about somebody are wanted.
 *
 * @param since nothing before that moment; null for all
 * @param before only entries with a smaller number
 * @param most how many at most, the latest ones
 */
public record AuditSearch(@Nullable Instant since, long before, int most) {

	/** The most entries of one answer. */
	public static final int MOST = 10_000;

	/** The latest hundred. */
	public static final AuditSearch LATEST = new AuditSearch(null, Long.MAX_VALUE, 100);

	public AuditSearch {
		if (most < 1 || most > MOST) {
			throw new BadInput("%d entries at once; right would be 1 to %d".formatted(most, MOST));
		}
	}

	/**
	 * What was found.
	 *
	 * @param entries the latest first
	 * @param isCut whether there are earlier ones
	 * @param damaged how many lines about the person do not fit, and are left out
	 */
	public record Found(List<AuditEntry> entries, boolean isCut, long damaged) {

		static final Found NOTHING = new Found(List.of(), false, 0);

	}

	/** From the last segment back to the first, until there is enough. */
	Found in(Segments segments, AuditKey key, String token) throws IOException {
		List<AuditEntry> entries = new ArrayList<>();
		long damaged = 0;
		for (Path segment : segments.inOrder().reversed()) {
			Deque<AuditEntry> latest = new ArrayDeque<>();
			damaged += collect(segment, key, token, latest);
			latest.descendingIterator().forEachRemaining(entries::add);
			if (entries.size() > this.most) {
				return new Found(List.copyOf(entries.subList(0, this.most)), true, damaged);
			}
		}
		return new Found(entries, false, damaged);
	}

	/** Keeps one more than the latest that are wanted, so that memory stays bounded. */
	private long collect(Path segment, AuditKey key, String token, Deque<AuditEntry> latest) throws IOException {
		long damaged = 0;
		try (SegmentLines lines = new SegmentLines(segment, 0)) {
			for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
				Optional<AuditLine> line = AuditLine.read(bytes).filter((one) -> one.mentions(token));
				Optional<AuditEntry> entry = line.filter((one) -> one.isSealedWith(key)).flatMap(AuditLine::entry);
				damaged += (line.isPresent() && entry.isEmpty()) ? 1 : 0;
				entry.filter(this::wants).ifPresent(latest::addLast);
				if (latest.size() > this.most + 1) {
					latest.removeFirst();
				}
			}
		}
		return damaged;
	}

	private boolean wants(AuditEntry entry) {
		return entry.number() < this.before && (this.since == null || !entry.moment().isBefore(this.since));
	}

}

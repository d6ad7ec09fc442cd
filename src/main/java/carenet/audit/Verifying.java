package carenet.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The way along the chain, from the first line to the last. */
final class Verifying {

	/** The most damages that are told one by one. */
	static final int MOST = 20;

	private final AuditKey key;

	private final List<Anchor> anchors;

	private final List<Verification.Damage> damages = new ArrayList<>();

	private final List<String> remarks = new ArrayList<>();

	private long more;

	private long fitting;

	private long next = 1;

	/** Null after a damage, where any line may go on. */
	private @Nullable String previous = AuditLine.NOTHING;

	private Anchor last = new Anchor(0, AuditLine.NOTHING);

	private String file = "audit";

	private long line;

	/** Anchors are entries that have to be there. */
	Verifying(AuditKey key, List<Anchor> anchors) {
		this.key = key;
		this.anchors = anchors;
	}

	void segment(Path path, boolean isLast) throws IOException {
		this.file = "audit/" + path.getFileName();
		this.line = 0;
		try (SegmentLines lines = new SegmentLines(path, 0)) {
			for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
				this.line++;
				if (lines.isEnded()) {
					line(bytes);
				}
				else if (isLast) {
					this.line--;
					this.remarks.add("half a line stands at the end of %s; the next that is written sets it aside"
						.formatted(this.file));
				}
				else {
					damaged("half a line, after which another segment begins");
				}
			}
		}
	}

	private void line(byte[] bytes) {
		Optional<AuditLine> read = AuditLine.read(bytes);
		if (read.isEmpty()) {
			damaged("this line is no entry");
		}
		else if (!read.get().isSealedWith(this.key)) {
			damaged("its MAC does not fit: it was changed, or written without the key");
		}
		else {
			read.get().entry().ifPresentOrElse((entry) -> entry(read.get(), entry), () -> damaged("it is unreadable"));
		}
	}

	private void entry(AuditLine line, AuditEntry entry) {
		if (entry.number() > this.next) {
			damage("it is missing; entry %d stands in its place".formatted(entry.number()));
		}
		else if (entry.number() < this.next) {
			damage("entry %d stands in its place, which belongs before".formatted(entry.number()));
		}
		else if (this.previous != null && !this.previous.equals(line.previous())) {
			damage("it does not follow the entry before");
		}
		else {
			this.fitting++;
		}
		this.next = entry.number() + 1;
		this.previous = line.mac();
		this.last = new Anchor(entry.number(), line.mac());
		for (Anchor anchor : this.anchors) {
			if (anchor.number() == entry.number() && !anchor.equals(this.last)) {
				damage("it is another than the one that was there (%s)".formatted(anchor));
			}
		}
	}

	/** The entry that is expected here is spoilt, and the chain with it. */
	private void damaged(String what) {
		damage(what);
		this.next++;
		this.previous = null;
	}

	void damage(String what) {
		damage(new Verification.Damage(this.next, this.file, this.line, what));
	}

	void damage(Verification.Damage damage) {
		if (this.damages.size() < MOST) {
			this.damages.add(damage);
		}
		else {
			this.more++;
		}
	}

	/** Whether the end is where the anchors say, at least. */
	void end() {
		this.line++;
		for (Anchor anchor : this.anchors) {
			if (anchor.number() >= this.next) {
				damage("it is missing, and all up to entry %d: the end was cut off".formatted(anchor.number()));
				return;
			}
		}
	}

	Anchor last() {
		return this.last;
	}

	Verification answer() {
		return new Verification(this.fitting, this.last, this.damages, this.more, this.remarks);
	}

}

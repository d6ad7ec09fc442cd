package carenet.sameness;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.access.Access;
import carenet.access.Right;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.audit.Reason;
import carenet.evidence.Alias;
import carenet.evidence.AliasBook;
import carenet.people.Merges;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/**
 * What people said of pairs of records: kept with who said it and when, all of one time
 * in one transaction. Why stands in the audit log, as does everything that was taken
 * back.
 */
@Component
public class Decisions {

	/** The most decisions at once. */
	public static final int MOST = 2_000;

	/** How many are listed at once. */
	public static final int MOST_LISTED = 200;

	private final Candidates candidates;

	private final KnownPeople people;

	private final Differences differences;

	private final AliasBook aliases;

	private final Merges merges;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	Decisions(Candidates candidates, KnownPeople people, Differences differences, AliasBook aliases, Merges merges,
			Access access, Auditor auditor, Clock clock) {
		this.candidates = candidates;
		this.people = people;
		this.differences = differences;
		this.aliases = aliases;
		this.merges = merges;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	/** What would become of decisions; nothing is written. */
	public Decided foresee(List<Wanted> wanted) {
		this.access.require(Right.MERGE);
		if (wanted.size() > MOST) {
			throw new BadInput("%d decisions at once; right would be at most %d".formatted(wanted.size(), MOST));
		}
		Set<Id> ids = new LinkedHashSet<>();
		wanted.forEach((one) -> ids.addAll(List.of(one.kept(), one.record())));
		Map<Id, Somebody> known = this.people.find(ids);
		Decided decided = new Judging(wanted, known, this.differences.standing()).judge(
				(kept, record) -> this.candidates.of(known, kept, record), this.access.viewer().account(),
				this.clock.instant());
		List<Decided.Problem> problems = new ArrayList<>(decided.problems());
		for (int i = 0; i < wanted.size(); i++) {
			unfit(i, wanted.get(i)).ifPresent(problems::add);
		}
		return problems.isEmpty() ? decided : Decided.refused(problems);
	}

	/** A reason names nobody, since it stays. */
	private Optional<Decided.Problem> unfit(int number, Wanted wish) {
		if (wish.reason().isBlank()) {
			return Optional.empty();
		}
		try {
			this.merges.requireNobodyIn(new Reason(wish.reason()), wish.kept(), wish.record());
			return Optional.empty();
		}
		catch (BadInput ex) {
			return Optional.of(new Decided.Problem(number, "note", "unfit-reason", "", String.valueOf(ex.getMessage()),
					"one line that names nobody"));
		}
	}

	/** Keeps all of them, or none. */
	public Decided decide(List<Wanted> wanted, Progress progress) {
		Decided decided = foresee(wanted);
		if (!decided.isRefused() && decided.changes() > 0) {
			List<AuditEntry.Draft> deeds = deeds(decided, wanted);
			deeds.forEach((deed) -> this.auditor.record(deed.ended(Outcome.BEGUN)));
			try {
				write(decided, progress);
			}
			catch (RuntimeException ex) {
				deeds.forEach((deed) -> this.auditor.record(deed.ended(Outcome.FAILED)));
				throw ex;
			}
			deeds.forEach(this.auditor::record);
		}
		return decided;
	}

	private void write(Decided decided, Progress progress) {
		this.aliases.change(decided.merged(), decided.unmerged(), (tx) -> {
			decided.apart().forEach((one) -> Differences.set(tx, one));
			decided.open().forEach((one) -> Differences.remove(tx, one));
		}, progress);
	}

	private List<AuditEntry.Draft> deeds(Decided decided, List<Wanted> wanted) {
		List<AuditEntry.Draft> deeds = new ArrayList<>();
		decided.merged().forEach((one) -> deeds.add(deed("merge", wanted, one.record(), one.kept())));
		decided.apart().forEach((one) -> deeds.add(deed("different", wanted, one.one(), one.other())));
		decided.unmerged().forEach((one) -> deeds.add(deed("merge/undone", wanted, one)));
		decided.open().forEach((one) -> deeds.add(deed("different/undone", wanted, one.one(), one.other())));
		return deeds;
	}

	private AuditEntry.Draft deed(String what, List<Wanted> wanted, Id... about) {
		AuditEntry.Draft deed = this.auditor.draft(Deed.CHANGE, AuditObject.page(what)).about(List.of(about));
		Set<Id> people = Set.of(about);
		return wanted.stream()
			.filter((one) -> !one.reason().isBlank() && (people.contains(one.record()) || people.contains(one.kept())))
			.max(Comparator.comparing((Wanted one) -> people.contains(one.record()) && people.contains(one.kept())))
			.map((one) -> deed.because(new Reason(one.reason())))
			.orElse(deed);
	}

	/** Records that stand for others, after one. */
	public List<Alias> merged(String after) {
		return this.merges.after(after);
	}

	/** Pairs that are said to be two people, after one. */
	public List<Difference> different(String one, String other) {
		this.access.require(Right.MERGE);
		return this.differences.after(one, other, MOST_LISTED);
	}

}

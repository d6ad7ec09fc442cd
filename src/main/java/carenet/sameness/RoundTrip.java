package carenet.sameness;

import java.io.InputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import carenet.access.Access;
import carenet.access.IdentityVault;
import carenet.access.Names;
import carenet.access.Right;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.evidence.Alias;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/** Candidates out as a table, and the same table in with what somebody decided. */
@Component
public class RoundTrip {

	private static final String COMMAND = "people candidates";

	private static final int SHOWN = 20;

	private final Candidates candidates;

	private final Decisions decisions;

	private final IdentityVault vault;

	private final Access access;

	private final Auditor auditor;

	RoundTrip(Candidates candidates, Decisions decisions, IdentityVault vault, Access access, Auditor auditor) {
		this.candidates = candidates;
		this.decisions = decisions;
		this.vault = vault;
		this.access = access;
		this.auditor = auditor;
	}

	/**
	 * What goes into the table.
	 *
	 * @param wish which candidates
	 * @param names whether with names
	 * @param decided whether with the pairs of which something is said already
	 */
	public record Order(Candidates.Wish wish, boolean names, boolean decided) {
	}

	/**
	 * What was written.
	 *
	 * @param pairs how many candidates
	 * @param decided how many pairs about which somebody decided
	 * @param left what was not looked at, in sentences
	 */
	public record Written(int pairs, int decided, List<String> left) {
	}

	/** Writes the table; whom it is about stands in the audit log first. */
	public Written write(Order order, Writer out, Progress progress) {
		this.access.require(Right.MERGE);
		if (order.names()) {
			this.access.require(Right.EXPORT_NAMES);
		}
		Candidates.Found found = this.candidates.find(order.wish(), progress);
		List<CandidateFile.Known> decided = order.decided() ? decided() : List.of();
		List<Id> people = new ArrayList<>(found.candidates().stream().flatMap((one) -> one.ids().stream()).toList());
		decided.forEach((one) -> people.addAll(List.of(one.kept(), one.record())));
		List<Id> all = people.stream().distinct().toList();
		AuditEntry.Draft draft = this.auditor.draft(Deed.EXPORT, AuditObject.command(COMMAND));
		this.auditor.record(draft);
		for (int start = 0; start < all.size(); start += AuditEntry.MOST_PEOPLE) {
			this.auditor.record(draft.about(all.subList(start, Math.min(all.size(), start + AuditEntry.MOST_PEOPLE))));
		}
		Optional<Map<Id, String>> names = order.names() ? Optional.of(Names.names(this.vault.findAll(all)))
				: Optional.empty();
		new CandidateFile(names).write(found.candidates(), decided, out);
		return new Written(found.candidates().size(), decided.size(), found.left());
	}

	private List<CandidateFile.Known> decided() {
		List<CandidateFile.Known> all = new ArrayList<>();
		for (List<Alias> some = this.decisions.merged(""); !some.isEmpty(); some = this.decisions
			.merged(some.getLast().record().value())) {
			some.forEach((one) -> all.add(new CandidateFile.Known(one.kept(), one.record(),
					"same, says %s since %s".formatted(one.by(), one.at()))));
		}
		for (List<Difference> some = this.decisions.different("", ""); !some.isEmpty(); some = this.decisions
			.different(some.getLast().one().value(), some.getLast().other().value())) {
			some.forEach((one) -> all.add(new CandidateFile.Known(one.one(), one.other(),
					"different, says %s since %s".formatted(one.by(), one.at()))));
		}
		return all;
	}

	/**
	 * What became of a table, or would.
	 *
	 * @param decided what is different
	 * @param open how many rows have no decision
	 */
	public record Read(Decided decided, int open) {
	}

	/**
	 * Keeps all decisions of a table, or none.
	 * @param dryRun whether nothing is written
	 * @throws BadInput with each line that is wrong
	 */
	public Read read(InputStream bytes, boolean dryRun, Progress progress) {
		this.access.require(Right.MERGE);
		DecisionFile file = DecisionFile.read(bytes);
		Decided decided = (dryRun || !file.problems().isEmpty()) ? this.decisions.foresee(file.decisions())
				: this.decisions.decide(file.decisions(), progress);
		if (!file.problems().isEmpty() || decided.isRefused()) {
			throw new BadInput(wrong(file, decided));
		}
		return new Read(decided, file.open());
	}

	/** Line by line, in their order. */
	private static String wrong(DecisionFile file, Decided decided) {
		Map<Integer, List<String>> byLine = new TreeMap<>();
		file.problems().forEach((one) -> byLine.computeIfAbsent(line(one), (line) -> new ArrayList<>()).add(one));
		decided.problems().forEach((one) -> {
			int line = file.lines().get(one.number());
			byLine.computeIfAbsent(line, (number) -> new ArrayList<>())
				.add("line %d: %s%s; right would be %s".formatted(line, value(one), one.message(), one.expected()));
		});
		List<String> all = byLine.values().stream().flatMap(List::stream).toList();
		String more = (all.size() > SHOWN) ? "%n… and %d more".formatted(all.size() - SHOWN) : "";
		return "nothing was decided, since not all of it can be:%n".formatted()
				+ String.join(System.lineSeparator(), all.subList(0, Math.min(SHOWN, all.size()))) + more;
	}

	/** Ids that are there, or could be: never what somebody wrote into another column. */
	private static String value(Decided.Problem problem) {
		return problem.value().isEmpty() ? "" : "%s %s: ".formatted(problem.field(), problem.value());
	}

	private static int line(String problem) {
		return Integer.parseInt(problem.substring("line ".length(), problem.indexOf(':')));
	}

}

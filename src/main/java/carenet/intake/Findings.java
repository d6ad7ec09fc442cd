package carenet.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import tools.jackson.databind.json.JsonMapper;

/**
 * All that was found in a package: errors, warnings and notices. The first thousand of
 * each are kept, the rest are counted; whoever wants them all is told of each.
 */
public final class Findings {

	/** How many of each severity are kept. */
	public static final int KEPT = 1000;

	private static final int WARNINGS_SHOWN_PER_CODE = 20;

	private static final Comparator<Problem> BY_PLACE = Comparator
		.comparingInt((Problem problem) -> StudyFile.order(problem.file()))
		.thenComparing(Problem::file)
		.thenComparingLong(Problem::row);

	private final Map<Severity, List<Problem>> kept = new EnumMap<>(Severity.class);

	private final Map<String, Long> counts = new TreeMap<>();

	private final Map<Severity, Long> totals = new EnumMap<>(Severity.class);

	private final Consumer<Problem> listener;

	public Findings() {
		this((problem) -> {
		});
	}

	/** The same with somebody who is told of each, kept or not. */
	public Findings(Consumer<Problem> listener) {
		this.listener = listener;
	}

	/** Adds one; what a translator of another format found has codes of its own. */
	public void add(Problem problem) {
		this.counts.merge(problem.code(), 1L, Long::sum);
		this.totals.merge(problem.severity(), 1L, Long::sum);
		List<Problem> list = this.kept.computeIfAbsent(problem.severity(), (severity) -> new ArrayList<>());
		if (list.size() < KEPT) {
			list.add(problem);
		}
		this.listener.accept(problem);
	}

	void add(ProblemCode code, String file, long row, String column, String value, String expected) {
		add(Problem.of(code, file, row, column, value, expected));
	}

	public boolean hasErrors() {
		return count(Severity.ERROR) > 0;
	}

	/** How many there are, kept or not. */
	public long count(Severity severity) {
		return this.totals.getOrDefault(severity, 0L);
	}

	/** How many there are of each code, kept or not. */
	public Map<String, Long> counts() {
		return Map.copyOf(this.counts);
	}

	/** Those that were kept, by file and row. */
	public List<Problem> of(Severity severity) {
		return this.kept.getOrDefault(severity, List.of()).stream().sorted(BY_PLACE).toList();
	}

	public List<Problem> errors() {
		return of(Severity.ERROR);
	}

	public List<Problem> warnings() {
		return of(Severity.WARNING);
	}

	public List<Problem> notices() {
		return of(Severity.NOTICE);
	}

	/** A line for each, errors first; of warnings that repeat, the first twenty. */
	public String toText() {
		List<String> lines = new ArrayList<>();
		errors().forEach((problem) -> lines.add(problem.toText()));
		shortened(warnings(), lines);
		shortened(notices(), lines);
		lines.add("%d errors, %d warnings, %d notices".formatted(count(Severity.ERROR), count(Severity.WARNING),
				count(Severity.NOTICE)));
		this.counts.forEach((code, count) -> lines.add("  %s: %d".formatted(code, count)));
		return String.join("\n", lines) + "\n";
	}

	private static void shortened(List<Problem> problems, List<String> lines) {
		Map<String, List<Problem>> byCode = problems.stream()
			.collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.toList()));
		byCode.forEach((code, same) -> {
			same.stream().limit(WARNINGS_SHOWN_PER_CODE).forEach((problem) -> lines.add(problem.toText()));
			if (same.size() > WARNINGS_SHOWN_PER_CODE) {
				lines.add("… and more like these: [%s]".formatted(code));
			}
		});
	}

	/** The counts, and every problem that was kept, as one JSON object. */
	public String toJson() {
		List<Problem> problems = new ArrayList<>(errors());
		problems.addAll(warnings());
		problems.addAll(notices());
		return JsonMapper.shared()
			.writeValueAsString(new Summary(count(Severity.ERROR), count(Severity.WARNING), count(Severity.NOTICE),
					this.counts, problems));
	}

	/**
	 * What the JSON looks like.
	 *
	 * @param errors how many
	 * @param warnings how many
	 * @param notices how many
	 * @param counts how many of each code
	 * @param problems those that were kept
	 */
	private record Summary(long errors, long warnings, long notices, Map<String, Long> counts, List<Problem> problems) {
	}

}

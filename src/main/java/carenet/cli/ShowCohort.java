package carenet.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

import carenet.analysis.AnalysisTables;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.cohort.Cohorts;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.View;

/** {@code carenet cohort}: many clients at once, as the analysis page tells of them. */
@Command(name = "cohort", description = "Shows how networks change over many clients, with what nobody could see.",
		sortOptions = false)
final class ShowCohort implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Option(names = "--show", paramLabel = "SECTION",
			description = "change, differences, waves, courses, support, measures or needs (default: change).")
	private String section = "change";

	@Option(names = "--district", paramLabel = "DISTRICT", split = ",",
			description = "Of clients in these districts only.")
	private @Nullable List<String> districts;

	@Option(names = "--born-from", paramLabel = "YEAR", description = "Born in this year or later.")
	private @Nullable String bornFrom;

	@Option(names = "--born-until", paramLabel = "YEAR", description = "Born in this year or earlier.")
	private @Nullable String bornUntil;

	@Option(names = "--group-by", paramLabel = "WHAT",
			description = "DISTRICT, SEX, BIRTH_DECADE, or scheme:NAME of a coding scheme (default: not grouped).")
	private @Nullable String group;

	@Option(names = "--pair", paramLabel = "N-N", description = "Two waves, as in 0-1 (default: every two).")
	private @Nullable String pair;

	@Mixin
	private final ViewOptions view = new ViewOptions();

	@Option(names = "--format", paramLabel = "table|json|csv",
			description = "For people, for programs, or for a spreadsheet (default: table).")
	private Format format = Format.TABLE;

	@Option(names = "--table", paramLabel = "NAME",
			description = "Which table of the section, where it has several; CSV holds one.")
	private @Nullable String table;

	@Mixin
	private final OutOption out = new OutOption();

	@Mixin
	private final DataOption data = new DataOption();

	ShowCohort(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		TABLE, JSON, CSV

	}

	@Override
	public Integer call() {
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Auditor auditor = product.get(Auditor.class);
			AnalysisTables all = auditor.reading(auditor.draft(Deed.SEARCH, AuditObject.command("cohort")),
					() -> AnalysisTables.of(product.get(Cohorts.class), this.section, parameters()));
			List<AnalysisTables.Told> tables = chosen(all.tables());
			this.out.write(switch (this.format) {
				case TABLE -> text(all, tables);
				case CSV -> single(tables).csv().strip();
				case JSON -> json(tables);
			}, this.console);
		}
		return ExitCode.DONE.code();
	}

	/** As the address of the page has them. */
	private MultiValueMap<String, String> parameters() {
		View view = this.view.view();
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		parameters.put("district", (this.districts != null) ? this.districts : List.of());
		add(parameters, "bornFrom", this.bornFrom);
		add(parameters, "bornUntil", this.bornUntil);
		add(parameters, "group", attributeInCapitals(this.group));
		add(parameters, "pair", this.pair);
		add(parameters, "rule", view.rule().name());
		Set<Source> sources = view.sources();
		if (sources != null) {
			parameters.put("source", sources.stream().map(Source::name).sorted().toList());
		}
		add(parameters, "retrospective", view.includeRetrospective() ? "true" : null);
		add(parameters, "knownAt", (view.knownAt() != null) ? view.knownAt().toString() : null);
		return parameters;
	}

	private static @Nullable String attributeInCapitals(@Nullable String group) {
		return (group == null || group.startsWith("scheme:")) ? group
				: group.toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private static void add(MultiValueMap<String, String> parameters, String name, @Nullable String value) {
		if (value != null) {
			parameters.add(name, value);
		}
	}

	private List<AnalysisTables.Told> chosen(List<AnalysisTables.Told> tables) {
		if (this.table == null) {
			return tables;
		}
		List<AnalysisTables.Told> chosen = tables.stream().filter((one) -> one.name().equals(this.table)).toList();
		if (chosen.isEmpty()) {
			throw new BadInput(
					"there is no table '%s' in '%s'; it has %s".formatted(this.table, this.section, names(tables)));
		}
		return chosen;
	}

	private AnalysisTables.Told single(List<AnalysisTables.Told> tables) {
		if (tables.size() != 1) {
			throw new BadInput("a CSV holds one table; choose with --table one of %s".formatted(names(tables)));
		}
		return tables.getFirst();
	}

	private static String names(List<AnalysisTables.Told> tables) {
		return tables.stream().map(AnalysisTables.Told::name).collect(Collectors.joining(", "));
	}

	private static String text(AnalysisTables all, List<AnalysisTables.Told> tables) {
		List<String> lines = new ArrayList<>(List.of(all.title()));
		lines.addAll(all.legend());
		for (AnalysisTables.Told told : tables) {
			Table table = new Table(told.headings().toArray(String[]::new));
			told.rows().forEach((row) -> table.row(row.toArray(String[]::new)));
			lines.add("");
			lines.add(told.caption() + " [" + told.name() + "]");
			lines.addAll(table.lines());
		}
		return String.join("\n", lines);
	}

	private static String json(List<AnalysisTables.Told> tables) {
		Map<String, Object> json = new LinkedHashMap<>();
		tables.forEach((told) -> json.put(told.name(), told.records()));
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
	}

}

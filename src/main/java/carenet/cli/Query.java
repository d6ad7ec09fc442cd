package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.research.Answer;
import carenet.research.GuardedQueries;
import carenet.research.Limits;
import carenet.research.OfOneWave;
import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;
import carenet.study.BadInput;
import carenet.study.NotFound;

/** {@code carenet query}: one question in Cypher, of the library or one's own. */
@Command(name = "query", description = "Asks in Cypher: a query of the library, a file, or a text. It only reads.",
		sortOptions = false)
final class Query implements Callable<Integer> {

	private static final Pattern NAME = Pattern.compile("[a-z-]+/[a-z0-9-]+");

	private static final int LARGEST_FILE = 100_000;

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(arity = "0..1", paramLabel = "NAME|FILE|TEXT",
			description = "A name such as networks/size-and-mix, a file, or Cypher; left out: the list of the library.")
	private @Nullable String asked;

	@Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter; may be given several times.")
	private Map<String, String> parameters = new LinkedHashMap<>();

	@Option(names = "--format", paramLabel = "table|csv|jsonl",
			description = "For people, for a spreadsheet, or for programs (default: table).")
	private AnswerFormat format = AnswerFormat.TABLE;

	@Option(names = "--limit", paramLabel = "N", description = "At most so many rows (default: 10000).")
	private int limit = 10_000;

	@Option(names = "--timeout", paramLabel = "SECONDS", description = "Give up after this time (default: 60).")
	private int timeout = 60;

	@Option(names = "--show-rewritten",
			description = "Tell beside the answer which Cypher stands for a query AS OF WAVE.")
	private boolean showRewritten;

	@Mixin
	private final OutOption out = new OutOption();

	@Mixin
	private final DataOption data = new DataOption();

	Query(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	/** A question with its values, and how the audit log calls it. */
	private record Asked(String text, Map<String, Object> values, AuditObject object) {
	}

	@Override
	public Integer call() {
		Limits limits = new Limits(this.limit, Duration.ofSeconds(this.timeout));
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			QueryLibrary library = product.get(QueryLibrary.class);
			if (this.asked == null) {
				this.out.write(list(library), this.console);
				return ExitCode.DONE.code();
			}
			Asked question = question(this.asked.strip(), library);
			Auditor auditor = product.get(Auditor.class);
			Answer answer = auditor.reading(auditor.draft(Deed.QUERY, question.object()),
					() -> product.get(GuardedQueries.class).ask(question.text(), question.values(), limits));
			this.out.write(this.format.write(answer), this.console);
			answer.ofOneWave().ifPresent(this::tell);
			if (answer.isCut()) {
				this.console.remark("there are more rows than %d; --limit shows more".formatted(this.limit));
			}
		}
		return ExitCode.DONE.code();
	}

	/** What the reader of the answer has to know, beside it. */
	private void tell(OfOneWave wave) {
		wave.notes().forEach(this.console::remark);
		if (this.showRewritten) {
			this.console.remark("asked: " + wave.original().strip());
			this.console.remark("ran: " + wave.rewritten());
		}
	}

	private static String list(QueryLibrary library) {
		Table table = new Table("query", "what it shows");
		library.all().forEach((query) -> table.row(query.name(), query.sentence()));
		return String.join("\n", table.lines());
	}

	private Asked question(String text, QueryLibrary library) {
		Optional<ResearchQuery> query = library.named(text);
		if (query.isPresent()) {
			return new Asked(query.get().text(), query.get().bind(this.parameters),
					AuditObject.command("query " + query.get().name()));
		}
		String cypher = text;
		if (text.endsWith(".cypher")) {
			cypher = file(Path.of(text));
		}
		else if (NAME.matcher(text).matches()) {
			throw new NotFound("there is no query '%s' in the library; 'carenet query' lists it".formatted(text));
		}
		if (cypher.isBlank()) {
			throw new BadInput("there is no query in this text");
		}
		Map<String, Object> values = new LinkedHashMap<>();
		this.parameters.forEach((name, value) -> values.put(name, value(value)));
		return new Asked(cypher, values, new AuditObject(AuditObject.Kind.QUERY, cypher));
	}

	private static String file(Path file) {
		try {
			if (!Files.isRegularFile(file)) {
				throw new NotFound("there is no file %s".formatted(file));
			}
			if (Files.size(file) > LARGEST_FILE) {
				throw new BadInput("%s has more than %d bytes".formatted(file, LARGEST_FILE));
			}
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be read: %s".formatted(file, ex.getMessage()));
		}
	}

	/** Numbers, true and false are what they look like; all else is a text. */
	private static Object value(String text) {
		if (text.matches("-?[0-9]{1,18}")) {
			return Long.valueOf(text);
		}
		if (text.matches("-?[0-9]{1,18}\\.[0-9]{1,18}")) {
			return Double.valueOf(text);
		}
		return List.of("true", "false").contains(text) ? (Object) Boolean.valueOf(text) : text;
	}

}

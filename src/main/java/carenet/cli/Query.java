package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.kept.AskedAgain;
import carenet.kept.Keeping;
import carenet.kept.SavedQueries;
import carenet.kept.SavedQuery;
import carenet.research.GuardedQueries;
import carenet.research.Limits;
import carenet.research.OfOneWave;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;
import carenet.research.Told;
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

	@Option(names = "--save", paramLabel = "AS", description = "Save the question with what is answered, under a name.")
	private @Nullable String save;

	@Option(names = "--rerun", paramLabel = "NAME",
			description = "Ask a saved question again, and say whether the answer is still the same.")
	private @Nullable String rerun;

	@Option(names = "--saved", description = "List what is saved.")
	private boolean saved;

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

	@Override
	public Integer call() {
		Limits limits = new Limits(this.limit, Duration.ofSeconds(this.timeout));
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			if (this.saved) {
				this.out.write(list(product.get(SavedQueries.class)), this.console);
			}
			else if (this.rerun != null) {
				again(product, this.rerun, limits);
			}
			else if (this.asked == null) {
				this.out.write(list(product.get(QueryLibrary.class)), this.console);
			}
			else {
				ask(product, posed(this.asked.strip(), product.get(QueryLibrary.class)), limits);
			}
		}
		return ExitCode.DONE.code();
	}

	private void ask(Backstage product, Posed posed, Limits limits) {
		AnswerKept kept = new AnswerKept();
		String name = this.save;
		Told told = recorded(product, posed,
				() -> (name != null) ? product.get(Keeping.class).save(name, posed, limits, kept)
						: product.get(GuardedQueries.class).tell(posed.question(), limits, kept));
		write(kept, told);
		if (name != null) {
			this.console.remark("saved as %s".formatted(name));
		}
	}

	private void again(Backstage product, String name, Limits limits) {
		AnswerKept kept = new AnswerKept();
		SavedQuery then = product.get(Keeping.class).named(name);
		AskedAgain again = recorded(product, new Posed(then.query(), then.cypher(), Map.of(), Map.of()),
				() -> product.get(Keeping.class).again(name, limits, kept));
		write(kept, again.now());
		this.console.remark(again.sentence());
	}

	private static <T> T recorded(Backstage product, Posed posed, Supplier<T> work) {
		String name = posed.name();
		AuditObject object = (name != null) ? AuditObject.command("query " + name)
				: new AuditObject(AuditObject.Kind.QUERY, posed.cypher());
		Auditor auditor = product.get(Auditor.class);
		return auditor.reading(auditor.draft(Deed.QUERY, object), work);
	}

	private void write(AnswerKept kept, Told told) {
		this.out.write(this.format.write(kept), this.console);
		told.ofOneWave().ifPresent(this::tell);
		if (told.isCut()) {
			this.console.remark("there are more rows than %d; --limit shows more".formatted(told.rows()));
		}
		this.console.remark("dataset version %s, %s%s".formatted(told.edition().version(), told.edition().at(),
				told.edition().hasMoved() ? "; it changed while it was read" : ""));
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

	private static String list(SavedQueries saved) {
		Table table = new Table("saved as", "query", "rows", "dataset version", "asked");
		saved.all()
			.forEach((one) -> table.row(one.name(), (one.query() != null) ? one.query() : "own text",
					String.valueOf(one.rows()), one.version(), one.at().toString()));
		return String.join("\n", table.lines());
	}

	private Posed posed(String text, QueryLibrary library) {
		Optional<ResearchQuery> query = library.named(text);
		if (query.isPresent()) {
			return Posed.of(query.get(), this.parameters);
		}
		String cypher = text;
		if (text.endsWith(".cypher")) {
			cypher = file(Path.of(text));
		}
		else if (NAME.matcher(text).matches()) {
			throw new NotFound("there is no query '%s' in the library; 'carenet query' lists it".formatted(text));
		}
		Map<String, Object> values = new LinkedHashMap<>();
		this.parameters.forEach((name, value) -> values.put(name, Posed.value(value)));
		return Posed.own(cypher, values);
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

}

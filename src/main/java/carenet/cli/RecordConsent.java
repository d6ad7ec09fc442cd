package carenet.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import carenet.access.ConsentKind;
import carenet.access.Consents;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet consent}: to what a client consents. */
@Command(name = "consent", sortOptions = false,
		description = "Shows to what a client consented, or records it; it counts at once. Without a word, those who "
				+ "care share what they know, and nothing goes to research.")
final class RecordConsent implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(index = "0", arity = "0..1", paramLabel = "CLIENT", description = "The client's id.")
	private @Nullable String client;

	@Option(names = "--everybody",
			description = "All clients who never said anything about it, as after a study with consent on paper.")
	private boolean everybody;

	@ArgGroup
	private @Nullable Answer answer;

	@Option(names = "--from", paramLabel = "DATE", description = "From this day on (default: today, UTC).")
	private @Nullable LocalDate from;

	@Mixin
	private final DataOption data = new DataOption();

	RecordConsent(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	/** One of the two. */
	static final class Answer {

		@Option(names = "--allow", paramLabel = "care_sharing|research|linkage", description = "What is allowed.")
		private @Nullable ConsentKind allow;

		@Option(names = "--refuse", paramLabel = "care_sharing|research|linkage",
				description = "What is refused or withdrawn.")
		private @Nullable ConsentKind refuse;

	}

	@Override
	public Integer call() {
		if (this.everybody == (this.client != null)) {
			throw new BadInput("give one client's id, or --everybody");
		}
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			Consents consents = product.get(Consents.class);
			if (this.answer != null) {
				record(consents, this.answer);
			}
			else if (this.client != null) {
				LocalDate today = LocalDate.now(product.get(Clock.class));
				show(consents.of(Id.of(this.client)), today);
			}
			else {
				throw new BadInput("say what everybody allows or refuses: --allow research");
			}
		}
		return ExitCode.DONE.code();
	}

	private void record(Consents consents, Answer said) {
		boolean allowed = said.allow != null;
		ConsentKind kind = allowed ? said.allow : said.refuse;
		if (kind == null) {
			throw new BadInput("say what is allowed or refused");
		}
		String what = "%s is %s".formatted(words(kind), allowed ? "allowed" : "refused");
		if (this.client != null) {
			consents.record(Id.of(this.client), kind, allowed, this.from);
			this.console.say("%s: %s.".formatted(this.client, what));
		}
		else {
			int clients = consents.recordForTheSilent(kind, allowed, this.from);
			this.console.say(String.format(Locale.ROOT, "%,d clients: %s.", clients, what));
		}
	}

	private void show(List<Consents.Consent> consents, LocalDate today) {
		if (consents.isEmpty()) {
			this.console.say("Nothing is recorded: those who care share what they know, and nothing goes to research.");
			return;
		}
		Table table = new Table("FOR", "SAID", "FROM", "UNTIL", "TODAY", "RECORDED BY");
		consents.forEach((consent) -> table.row(words(consent.kind()), consent.given() ? "allowed" : "refused",
				consent.span().from().toString(),
				consent.span().until().equals(Interval.END) ? "" : consent.span().until().toString(),
				consent.holdsOn(today) ? "holds" : "", consent.recordedBy()));
		table.lines().forEach(this.console::say);
	}

	private static String words(ConsentKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}

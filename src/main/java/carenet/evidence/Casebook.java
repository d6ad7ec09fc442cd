package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.actors.Client;
import carenet.actors.Need;
import carenet.study.Id;
import carenet.study.Wave;

/**
 * What is known of one client at a moment: the reports that were recorded and not yet
 * corrected by then, read against the register of today.
 */
public final class Casebook {

	private final ClientFile file;

	private final Register register;

	private final NavigableMap<Integer, Wave> waves = new TreeMap<>();

	private final Map<Id, Report> reports = new HashMap<>();

	private final SortedMap<Tie, List<Utterance>> utterances = new TreeMap<>();

	private final Map<Id, Named> named = new HashMap<>();

	private final Map<Voice, List<Report>> byVoice = new LinkedHashMap<>();

	private Casebook(ClientFile stored, Register register, Instant knownAt) {
		ClientFile file = new Uniting(register.aliases()).of(stored);
		this.file = file;
		this.register = register;
		file.waves().forEach((wave) -> this.waves.put(wave.index(), wave));
		file.reports()
			.stream()
			.filter((report) -> report.knownAt(knownAt))
			.sorted(Report.LATEST_LAST)
			.forEach((report) -> {
				this.reports.put(report.id(), report);
				this.byVoice.computeIfAbsent(report.voice(), (voice) -> new ArrayList<>()).add(report);
			});
		Map<Id, List<Utterance>> byReport = new HashMap<>();
		for (Statement statement : file.statements()) {
			Report report = this.reports.get(statement.report());
			if (report != null) {
				Utterance utterance = new Utterance(report, statement);
				this.utterances.computeIfAbsent(statement.tie(), (tie) -> new ArrayList<>()).add(utterance);
				byReport.computeIfAbsent(report.id(), (id) -> new ArrayList<>()).add(utterance);
			}
		}
		this.reports.values()
			.forEach((report) -> this.named.put(report.id(),
					Named.of(byReport.getOrDefault(report.id(), List.of()), wave(report).date())));
	}

	public static Casebook of(ClientFile file, Register register, Instant knownAt) {
		return new Casebook(file, register, knownAt);
	}

	public Client client() {
		return this.file.client();
	}

	public Register register() {
		return this.register;
	}

	public List<Need> needs() {
		return this.file.needs();
	}

	public NavigableMap<Integer, Wave> waves() {
		return this.waves;
	}

	public Collection<Report> reports() {
		return this.reports.values();
	}

	/** Ratings in reports that are known. */
	public Stream<NeedRating> ratings() {
		return this.file.ratings().stream().filter((rating) -> this.reports.containsKey(rating.report()));
	}

	public Report report(Id id) {
		return Objects.requireNonNull(this.reports.get(id));
	}

	/** All ties that anybody, as known, ever made a statement about. */
	public Collection<Tie> ties() {
		return this.utterances.keySet();
	}

	public TieReading read(Tie tie) {
		return TieReading.of(this, tie);
	}

	Map<Voice, List<Report>> reportsByVoice() {
		return this.byVoice;
	}

	List<Utterance> utterances(Tie tie) {
		return this.utterances.getOrDefault(tie, List.of());
	}

	/** Whom a report says to be there at its own wave. */
	Named named(Report report) {
		return Objects.requireNonNull(this.named.get(report.id()));
	}

	Wave wave(Report report) {
		return Objects.requireNonNull(this.waves.get(report.wave()),
				() -> "report %s is of a wave that its client lacks".formatted(report.id()));
	}

	/**
	 * The first day on which the tie cannot be any more, since somebody in it is dead.
	 */
	Stream<LocalDate> deaths(Tie tie) {
		return Stream
			.of(client().deceasedOn(), this.register.deceasedOn(tie.from()), this.register.deceasedOn(tie.to()))
			.filter(Objects::nonNull);
	}

}

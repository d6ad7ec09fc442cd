package carenet.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import carenet.actors.Need;
import carenet.evidence.Attributes;
import carenet.evidence.ClientRow;
import carenet.evidence.NeedRating;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What was told in one client's network, as one person may see it: the own words whole,
 * of the words of others what they say about the person, and of a private person's report
 * neither who gave it nor how close or difficult a tie feels.
 */
final class Told {

	private final Set<Id> subject;

	private final ClientRow row;

	private final Register register;

	private final Letters letters;

	private final Map<Id, Report> reports;

	private final Map<Integer, Wave> waves;

	private final Map<Id, Need> needs;

	Told(Collection<Id> subject, ClientRow row, Letters letters) {
		this.subject = Set.copyOf(subject);
		this.row = row;
		this.register = row.register();
		this.letters = letters;
		this.reports = byKey(row.reports(), Report::id);
		this.waves = byKey(row.waves(), Wave::index);
		this.needs = byKey(row.needs(), Need::id);
		letters.client(row.client().id());
		letters.giveAll(this.register);
	}

	private static <K, T> Map<K, T> byKey(List<T> all, Function<T, K> key) {
		return all.stream().collect(Collectors.toMap(key, Function.identity()));
	}

	boolean isClient() {
		return this.subject.contains(this.row.client().id());
	}

	/** What the person was asked, and answered. */
	List<Map<String, @Nullable Object>> ownReports() {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		this.reports.values().stream().filter(this::isOwn).sorted(Report.LATEST_LAST).forEach((report) -> {
			Map<String, @Nullable Object> one = head(report);
			one.put("report", report.id().value());
			one.put("mode", report.mode());
			one.put("covers", report.covers().toString());
			one.put("recordedAt", report.recordedAt().toString());
			one.put("supersededAt", text(report.supersededAt()));
			rows.add(one);
		});
		return rows;
	}

	/** How many reports of each source there are besides. */
	Map<String, Long> otherReports() {
		return this.reports.values()
			.stream()
			.filter((report) -> !isOwn(report))
			.collect(Collectors.groupingBy((report) -> report.source().name(), TreeMap::new, Collectors.counting()));
	}

	List<Map<String, @Nullable Object>> statements() {
		return this.row.file()
			.statements()
			.stream()
			.filter((statement) -> isClient() || this.subject.stream().anyMatch(statement.tie()::touches)
					|| isOwn(report(statement.report())))
			.sorted((one, other) -> Report.LATEST_LAST.compare(report(one.report()), report(other.report())))
			.map(this::statement)
			.toList();
	}

	private Map<String, @Nullable Object> statement(Statement statement) {
		Report report = report(statement.report());
		Tie tie = statement.tie();
		Map<String, @Nullable Object> one = head(report);
		one.put("kind", tie.kind().name());
		one.put("from", this.letters.supporter(tie.from(), this.register));
		one.put("to", switch (tie.kind()) {
			case SUPPORTS -> this.letters.client(tie.to());
			case ADDRESSES -> need(tie.to(), isOwn(report));
			case IN_CONTACT_WITH -> this.letters.supporter(tie.to(), this.register);
		});
		one.put("present", statement.present());
		one.put("evidence", statement.evidence());
		one.put("refersToWave", statement.refersToWave());
		one.put("validFrom", text(statement.validFrom()));
		one.put("validUntil", text(statement.validUntil()));
		one.put("endReason", cleared(statement.endReason()));
		attributes(statement.attributes(), isOwn(report) || !isPrivate(report.source()), one);
		return one;
	}

	private static void attributes(Attributes attributes, boolean whole, Map<String, @Nullable Object> one) {
		one.put("supportTypes", attributes.supportTypes().stream().map(Enum::name).sorted().toList());
		one.put("frequency", attributes.frequency());
		one.put("hoursPerWeek", attributes.hoursPerWeek());
		one.put("coordinator", attributes.coordinator());
		one.put("role", attributes.role());
		if (whole) {
			one.put("closeness", attributes.closeness());
			one.put("quality", attributes.quality());
		}
		else if (attributes.closeness() != null || attributes.quality() != null) {
			one.put("withheld", "how close or how difficult the tie feels to the person who told it");
		}
	}

	/** As a supporter one sees the ratings that one gave. */
	List<Map<String, @Nullable Object>> ratings() {
		return this.row.file()
			.ratings()
			.stream()
			.filter((rating) -> isClient() || isOwn(report(rating.report())))
			.sorted((one, other) -> Report.LATEST_LAST.compare(report(one.report()), report(other.report())))
			.map(this::rating)
			.toList();
	}

	private Map<String, @Nullable Object> rating(NeedRating rating) {
		Report report = report(rating.report());
		Map<String, @Nullable Object> one = head(report);
		one.put("need", need(rating.need(), isOwn(report)));
		one.put("status", rating.status());
		one.put("score", rating.score());
		one.put("urgency", rating.urgency());
		return one;
	}

	private Map<String, @Nullable Object> head(Report report) {
		Map<String, @Nullable Object> one = new LinkedHashMap<>();
		Wave wave = this.waves.get(report.wave());
		one.put("wave", Wave.label(report.wave()));
		one.put("waveDate", (wave != null) ? wave.date().toString() : null);
		one.put("toldOn", report.date().toString());
		one.put("source", report.source().name());
		one.put("toldBy", toldBy(report));
		return one;
	}

	/** Who gives a private report counts on not being named. */
	private @Nullable String toldBy(Report report) {
		Id informant = report.informant();
		if (isOwn(report)) {
			return "you";
		}
		if (report.source() == Source.CLIENT) {
			return this.letters.client(report.client());
		}
		if (informant == null || isPrivate(report.source())) {
			return null;
		}
		return (this.register.find(informant) != null) ? this.letters.supporter(informant, this.register)
				: "a register";
	}

	/** What a need is about is the client's, unless the person spoke of it. */
	private String need(Id id, boolean own) {
		Need need = this.needs.get(id);
		String whose = isClient() ? "" : " of " + this.letters.client(this.row.client().id());
		return (need != null && (own || isClient())) ? need.domain().name() + whose : "a need" + whose;
	}

	private boolean isOwn(Report report) {
		Id informant = report.voice().informant();
		return informant != null && this.subject.contains(informant);
	}

	private static boolean isPrivate(Source source) {
		return source == Source.CLIENT || source == Source.INFORMAL_CARER;
	}

	private Report report(Id id) {
		return Objects.requireNonNull(this.reports.get(id));
	}

	@Nullable String cleared(@Nullable String text) {
		return (text != null) ? this.letters.in(text) : null;
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}

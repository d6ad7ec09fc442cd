package carenet.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Client;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Need;
import carenet.evidence.ClientFile;
import carenet.evidence.Evidence;
import carenet.evidence.NaiveNeeds;
import carenet.evidence.NaiveReading;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A trajectory against a literal reading of the sentences, on random histories. */
class TrajectoryOracleTests {

	private static final int HISTORIES = Integer.getInteger("histories", 150);

	private static final long SEED = Long.getLong("seed", 1L);

	private static final List<EventKind> KINDS = List.of(EventKind.INTAKE, EventKind.PLAN, EventKind.PLAN_REVISION,
			EventKind.MEETING);

	@FunctionalInterface
	private interface Comparison {

		void compare(History history, CaseHistory known, NaiveReading naive, View view, String of);

	}

	private static void onRandomHistories(Comparison comparison) {
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			History history = withEvents(RandomHistories.of(seed), seed);
			for (Instant moment : List.of(history.moments().getFirst(), history.moments().getLast())) {
				NaiveReading naive = new NaiveReading(history.file(), history.register(), moment);
				for (View view : RandomHistories.views(seed, 2)) {
					View known = new View(view.rule(), view.sources(), moment, view.includeRetrospective());
					comparison.compare(history, Cases.of(history.file(), history.register(), known), naive, known,
							"history %d under %s".formatted(seed, known));
				}
			}
		}
	}

	/**
	 * Enrolled around six weeks before the first wave, or not; with plans, and
	 * admissions.
	 */
	private static History withEvents(History history, long seed) {
		Random random = new Random(seed);
		ClientFile file = history.file();
		LocalDate first = file.waves().stream().sorted().findFirst().orElseThrow().date();
		LocalDate enrolled = random.nextBoolean() ? first.minusDays(30 + random.nextInt(20)) : null;
		Id id = file.client().id();
		List<Event> events = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			Id need = random.nextBoolean() ? Id.of(random.nextBoolean() ? "N1" : "N2") : null;
			events.add(new Event(Id.of("E" + i), id, KINDS.get(random.nextInt(KINDS.size())),
					first.plusDays(random.nextInt(30) - 10), need, null, null, null));
		}
		Client client = new Client(id, null, null, null, enrolled, file.client().deceasedOn());
		return new History(new ClientFile(client, file.waves(), file.needs(), file.reports(), file.statements(),
				file.ratings(), events, List.of(), List.of()), history.register());
	}

	@Test
	void knowsANeedAtDay42AsTheSentencesSay() {
		Set<String> met = new TreeSet<>();
		onRandomHistories((history, known, naive, view, of) -> {
			NaiveNeeds needs = new NaiveNeeds(history.file(), history.register(), naive);
			for (NeedCourse course : new Trajectory(known, List.of()).needs()) {
				LocalDate identified = identified(history.file(), needs, course.need(), view);
				LocalDate zero = dayZero(history.file());
				Integer day = (identified != null) ? (int) ChronoUnit.DAYS.between(zero, identified) : null;
				assertThat(course.day()).as("%s in %s", course.need(), of).isEqualTo(day);
				assertThat(course.knownAtDay42()).isEqualTo((day != null) ? day <= 42 : null);
				assertThat(course.foundBy()).as("%s in %s", course.need(), of)
					.isEqualTo(foundBy(history.file(), naive, course.need(), view));
				met.add("known " + course.knownAtDay42());
			}
		});
		assertThat(met).containsExactly("known false", "known null", "known true");
	}

	private static @Nullable LocalDate identified(ClientFile file, NaiveNeeds needs, Need need, View view) {
		if (need.firstIdentifiedOn() != null) {
			return need.firstIdentifiedOn();
		}
		for (Wave wave : file.waves().stream().sorted().toList()) {
			if (needs.see(need, wave.index(), view) != null) {
				return wave.date();
			}
		}
		return null;
	}

	/** "Day 0 is enrolled_on, else the INTAKE event, else the first wave." */
	private static LocalDate dayZero(ClientFile file) {
		if (file.client().enrolledOn() != null) {
			return file.client().enrolledOn();
		}
		return file.events()
			.stream()
			.filter((event) -> event.kind() == EventKind.INTAKE)
			.map(Event::date)
			.sorted()
			.findFirst()
			.orElseGet(() -> file.waves().stream().sorted().findFirst().orElseThrow().date());
	}

	private static List<Source> foundBy(ClientFile file, NaiveReading naive, Need need, View view) {
		List<Report> earliest = new ArrayList<>();
		for (Report report : naive.counting(view)) {
			if (!speaksOf(file, report, need, view)) {
				continue;
			}
			int order = earliest.isEmpty() ? 0 : earlier(report, earliest.getFirst());
			if (order < 0) {
				earliest.clear();
			}
			if (order <= 0) {
				earliest.add(report);
			}
		}
		return earliest.stream().map(Report::source).distinct().sorted().toList();
	}

	private static int earlier(Report one, Report other) {
		return (one.wave() != other.wave()) ? one.wave() - other.wave() : one.date().compareTo(other.date());
	}

	private static boolean speaksOf(ClientFile file, Report report, Need need, View view) {
		boolean rates = file.ratings()
			.stream()
			.anyMatch((rating) -> rating.report().equals(report.id()) && rating.need().equals(need.id()));
		return rates || file.statements()
			.stream()
			.filter((one) -> one.report().equals(report.id()) && one.tie().to().equals(need.id()))
			.anyMatch((one) -> saysYes(file, report, one, view));
	}

	private static boolean saysYes(ClientFile file, Report report, Statement statement, View view) {
		LocalDate from = statement.validFrom();
		LocalDate until = statement.validUntil();
		return switch (statement.evidence()) {
			case EXPLICIT, IMPLICIT -> statement.present();
			case RETROSPECTIVE -> view.includeRetrospective();
			case DATED_RECORD -> file.waves()
				.stream()
				.anyMatch((wave) -> wave.index() <= report.wave() && (from == null || !from.isAfter(wave.date()))
						&& (until == null || until.isAfter(wave.date())));
		};
	}

	@Test
	void findsThePlanAsTheSentenceSays() {
		onRandomHistories((history, known, naive, view, of) -> {
			for (NeedCourse course : new Trajectory(known, List.of()).needs()) {
				LocalDate identified = (course.identified() != null) ? course.identified().on() : null;
				LocalDate named = firstPlan(history.file(), course.need().id(), null);
				LocalDate following = (identified != null) ? firstPlan(history.file(), null, identified) : null;
				LocalDate plan = (named != null) ? named : following;
				assertThat((course.plan() != null) ? course.plan().event().date() : null)
					.as("%s in %s", course.need(), of)
					.isEqualTo(plan);
			}
		});
	}

	private static @Nullable LocalDate firstPlan(ClientFile file, @Nullable Id naming, @Nullable LocalDate since) {
		LocalDate first = null;
		for (Event event : file.events()) {
			boolean plan = event.kind() == EventKind.PLAN || event.kind() == EventKind.PLAN_REVISION;
			boolean fits = (naming == null || naming.equals(event.need()))
					&& (since == null || event.date().compareTo(since) >= 0);
			if (plan && fits && (first == null || event.date().isBefore(first))) {
				first = event.date();
			}
		}
		return first;
	}

	@Test
	void saysWhyAFieldIsNullAndOnlyThen() {
		Set<String> met = new TreeSet<>();
		onRandomHistories((history, known, naive, view, of) -> {
			for (NeedCourse course : new Trajectory(known, List.of()).needs()) {
				Set<String> empty = new HashSet<>();
				addIfNull(empty, "identified", course.identified());
				addIfNull(empty, "day", course.day());
				addIfNull(empty, "knownAtDay42", course.knownAtDay42());
				addIfNull(empty, "plan", course.plan());
				addIfNull(empty, "daysNeedToPlan", course.daysNeedToPlan());
				addIfNull(empty, "daysPlanToSupporter", course.daysPlanToSupporter());
				addIfNull(empty, "daysNeedToSupporter", course.daysNeedToSupporter());
				assertThat(course.reasons()).extracting(NoValue::field)
					.as("%s in %s", course.need(), of)
					.containsExactlyInAnyOrderElementsOf(empty);
				course.reasons().forEach((reason) -> met.add(reason.reason().name()));
			}
		});
		assertThat(met).containsExactly("ADDRESSERS_NOT_KNOWN", "NEED_NOT_IDENTIFIED", "NOBODY_ADDRESSES_IT",
				"NO_PLAN");
	}

	private static void addIfNull(Set<String> empty, String field, @Nullable Object value) {
		if (value == null) {
			empty.add(field);
		}
	}

	@Test
	void agreesWhereTheLiteralReadingSeesBothSourcesSpeak() {
		Set<String> met = new TreeSet<>();
		onRandomHistories((history, known, naive, view, of) -> {
			for (AgreementAtWave agreement : AgreementAtWave.of(known)) {
				for (SourceAgreement pair : agreement.pairs()) {
					assertThat(pair).as("%s in %s", agreement.wave(), of)
						.isEqualTo(pair(naive, agreement.wave(), pair.first(), pair.second(), view));
					pair.reasons().forEach((reason) -> met.add(reason.reason().name()));
				}
				compare(agreement, naive, view, of);
			}
		});
		assertThat(met).containsExactly("NEITHER_NAMES_ANY", "NOTHING_SEEN_BY_BOTH", "ONE_SEES_NOTHING");
	}

	private static SourceAgreement pair(NaiveReading naive, Wave wave, Source first, Source second, View view) {
		int seenByFirst = 0;
		int seenBySecond = 0;
		int seenByBoth = 0;
		int namedByBoth = 0;
		int namedByFirstOnly = 0;
		int namedBySecondOnly = 0;
		for (Tie tie : supporting(naive)) {
			NaiveReading.Seen one = naive.see(tie, wave.index(), only(first, view));
			NaiveReading.Seen other = naive.see(tie, wave.index(), only(second, view));
			seenByFirst += isSeen(one) ? 1 : 0;
			seenBySecond += isSeen(other) ? 1 : 0;
			if (isSeen(one) && isSeen(other)) {
				boolean names = !one.reportedBy().isEmpty();
				boolean namesToo = !other.reportedBy().isEmpty();
				seenByBoth++;
				namedByBoth += (names && namesToo) ? 1 : 0;
				namedByFirstOnly += (names && !namesToo) ? 1 : 0;
				namedBySecondOnly += (!names && namesToo) ? 1 : 0;
			}
		}
		return new SourceAgreement(first, second, seenByFirst, seenBySecond, seenByBoth, namedByBoth, namedByFirstOnly,
				namedBySecondOnly);
	}

	private static View only(Source source, View view) {
		return new View(ConsensusRule.UNION, Set.of(source), null, view.includeRetrospective());
	}

	private static boolean isSeen(NaiveReading.Seen seen) {
		return !seen.reportedBy().isEmpty() || !seen.deniedBy().isEmpty();
	}

	private static void compare(AgreementAtWave agreement, NaiveReading naive, View view, String of) {
		int present = 0;
		int confirmed = 0;
		int seenByTwo = 0;
		for (Tie tie : supporting(naive)) {
			NaiveReading.Seen seen = naive.see(tie, agreement.wave().index(), view);
			if (seen.state() == TieState.PRESENT) {
				present++;
				confirmed += (seen.reportedBy().size() >= 2) ? 1 : 0;
				seenByTwo += (seen.reportedBy().size() + seen.deniedBy().size() >= 2) ? 1 : 0;
			}
		}
		Confirmation confirmation = agreement.confirmation();
		assertThat(confirmation.present()).as(of).isEqualTo(present);
		assertThat(confirmation.confirmed()).as(of).isEqualTo(confirmed);
		if (!view.includeRetrospective()) {
			assertThat(confirmation.seenByTwo()).as(of).isEqualTo(seenByTwo);
		}
	}

	private static List<Tie> supporting(NaiveReading naive) {
		return naive.ties().stream().filter((tie) -> tie.kind() == TieKind.SUPPORTS).toList();
	}

	/** The naive reading of the days around an admission, without any tie's state. */
	@Test
	void tellsTheDaysAroundAnAdmissionAsTheSentenceSays() {
		onRandomHistories((history, known, naive, view, of) -> {
			LocalDate admitted = history.file().waves().getFirst().date().plusDays(88);
			Set<String> starts = new TreeSet<>();
			Set<String> ends = new TreeSet<>();
			for (Report report : naive.counting(view)) {
				for (Statement statement : history.file().statements()) {
					if (statement.report().equals(report.id()) && statement.tie().kind() == TieKind.SUPPORTS
							&& statement.evidence() != Evidence.RETROSPECTIVE) {
						addIfNear(starts, statement.tie(), statement.validFrom(), admitted);
						addIfNear(ends, statement.tie(), statement.validUntil(), admitted);
					}
				}
			}
			Event event = new Event(Id.of("A"), known.client().id(), EventKind.ADMISSION, admitted, null, null, null,
					null);
			CaseHistory withAdmission = new CaseHistory(known.client(), view, known.waves(), known.needs(),
					List.of(event), known.register(), known.ties(), known.ratings(), known.reports());
			Admission admission = Admission.of(withAdmission).getFirst();
			assertThat(told(admission.gained())).as(of).containsExactlyInAnyOrderElementsOf(starts);
			assertThat(told(admission.lost())).as(of).containsExactlyInAnyOrderElementsOf(ends);
		});
	}

	private static void addIfNear(Set<String> days, Tie tie, @Nullable LocalDate day, LocalDate admitted) {
		if (day != null && !day.isBefore(admitted.minusDays(90)) && !day.isAfter(admitted.plusDays(90))) {
			days.add(tie + " " + day);
		}
	}

	private static List<String> told(Admission.Around around) {
		List<String> days = new ArrayList<>();
		around.before().forEach((told) -> days.add(told.tie() + " " + told.date()));
		around.after().forEach((told) -> days.add(told.tie() + " " + told.date()));
		return days;
	}

}

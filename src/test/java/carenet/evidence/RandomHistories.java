package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * Small valid histories of one client, drawn at random from few people and few days, so
 * that everything that can meet does meet: boundaries, equal dates, several reports of a
 * voice, corrections, deaths.
 */
public final class RandomHistories {

	private static final Id CLIENT = Id.of("C");

	private static final List<String> REPORT_IDS = List.of("R-1", "R.1", "R1", "R10", "R2", "R_1", "r1", "r10", "a",
			"Z", "z9", "R02");

	private final Random random;

	private final List<Wave> waves = new ArrayList<>();

	private final List<LocalDate> days = new ArrayList<>();

	private final List<Supporter> supporters = new ArrayList<>();

	private final List<Employment> employments = new ArrayList<>();

	private final List<Need> needs = new ArrayList<>();

	private final List<Report> reports = new ArrayList<>();

	private final List<Statement> statements = new ArrayList<>();

	private final List<NeedRating> ratings = new ArrayList<>();

	private RandomHistories(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * A history with its register.
	 *
	 * @param file what was said
	 * @param register who is who today
	 */
	public record History(ClientFile file, Register register) {

		/** The same, in another order. */
		public History shuffled(long seed) {
			Random order = new Random(seed);
			return new History(
					new ClientFile(this.file.client(), mixed(this.file.waves(), order), mixed(this.file.needs(), order),
							mixed(this.file.reports(), order), mixed(this.file.statements(), order),
							mixed(this.file.ratings(), order), List.of(), List.of(), List.of()),
					Register.of(mixed(List.copyOf(this.register.supporters().values()), order), mixed(
							this.register.employments().values().stream().flatMap(List::stream).toList(), order)));
		}

		/** Moments that tell what was known when: each recording, and now. */
		public List<Instant> moments() {
			Set<Instant> moments = new TreeSet<>();
			this.file.reports().forEach((report) -> moments.add(report.recordedAt()));
			moments.add(Instant.parse("2900-01-01T00:00:00Z"));
			return List.copyOf(moments);
		}

	}

	public static History of(long seed) {
		return new RandomHistories(seed).history();
	}

	private static <T> List<T> mixed(List<T> list, Random order) {
		List<T> mixed = new ArrayList<>(list);
		Collections.shuffle(mixed, order);
		return List.copyOf(mixed);
	}

	/** Every rule, with and without retrospect, for all sources and some random sets. */
	public static List<View> views(long seed, int sourceSets) {
		Random random = new Random(seed);
		List<@Nullable Set<Source>> sets = new ArrayList<>();
		sets.add(null);
		for (int i = 1; i < sourceSets; i++) {
			Set<Source> set = EnumSet.noneOf(Source.class);
			for (Source source : Source.values()) {
				if (random.nextInt(100) < 40) {
					set.add(source);
				}
			}
			sets.add(set);
		}
		List<View> views = new ArrayList<>();
		for (ConsensusRule rule : ConsensusRule.values()) {
			for (Set<Source> set : sets) {
				views.add(new View(rule, set, null, false));
				views.add(new View(rule, set, null, true));
			}
		}
		return views;
	}

	private History history() {
		waves();
		people();
		reports();
		Client client = new Client(CLIENT, null, null, null, null, chance(10) ? day() : null);
		ClientFile file = new ClientFile(client, List.copyOf(this.waves), List.copyOf(this.needs),
				List.copyOf(this.reports), List.copyOf(this.statements), List.copyOf(this.ratings), List.of(),
				List.of(), List.of());
		return new History(file, Register.of(this.supporters, this.employments)).shuffled(this.random.nextLong());
	}

	/** One to four waves, with gaps in the index, and days at and around their dates. */
	private void waves() {
		int count = 1 + this.random.nextInt(4);
		int index = chance(80) ? 0 : 1;
		LocalDate date = LocalDate.of(2018, 1, 1);
		for (int i = 0; i < count; i++) {
			this.waves.add(new Wave(index, date, any(List.of(WaveStatus.values()))));
			this.days.addAll(List.of(date.minusDays(1), date, date, date.plusDays(1)));
			index += chance(75) ? 1 : 2;
			date = date.plusDays(2L + this.random.nextInt(5));
		}
	}

	private void people() {
		for (String carer : List.of("K1", "K2", "V")) {
			this.supporters
				.add(new InformalCarer(Id.of(carer), CareType.VOLUNTEER, null, null, null, chance(15) ? day() : null));
		}
		this.supporters.add(new Professional(Id.of("P1"), "NURSE", true));
		this.supporters.add(new Professional(Id.of("P2"), "DEBT_COUNSELLOR", false));
		for (String agency : List.of("A1", "A2")) {
			this.supporters.add(new Agency(Id.of(agency), agency, "CARE", chance(50), false, null));
		}
		for (String person : List.of("P1", "P2", "V")) {
			for (int i = this.random.nextInt(4); i > 0; i--) {
				Period period = period();
				this.employments.add(new Employment(Id.of(person), Id.of(chance(60) ? "A1" : "A2"),
						Interval.of(period.from(), period.until())));
			}
		}
		for (String need : List.of("N1", "N2")) {
			this.needs.add(new Need(Id.of(need), CLIENT, NeedDomain.FINANCES, chance(50) ? day() : null, null));
		}
	}

	private void reports() {
		List<String> ids = new ArrayList<>(REPORT_IDS);
		Collections.shuffle(ids, this.random);
		int count = 1 + this.random.nextInt(ids.size() - 2);
		for (int i = 0; i < count; i++) {
			report(Id.of(ids.get(i)));
		}
	}

	private void report(Id id) {
		Source source = any(List.of(Source.values()));
		Wave wave = any(this.waves);
		Report corrected = chance(25) ? correctable() : null;
		LocalDate recordedOn = (corrected != null && chance(30))
				? corrected.recordedAt().atZone(ZoneOffset.UTC).toLocalDate() : day();
		if (corrected != null && recordedOn.atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(corrected.recordedAt())) {
			corrected = null;
		}
		Instant recordedAt = recordedOn.atStartOfDay(ZoneOffset.UTC).toInstant();
		boolean retraction = corrected != null && chance(30);
		if (corrected != null) {
			this.reports.set(this.reports.indexOf(corrected), corrected.supersededAt(recordedAt));
		}
		Report report = new Report(id, CLIENT, wave.index(), source, informant(source), day(), null,
				retraction ? Covers.MENTIONED : covers(source), recordedAt, (corrected != null) ? corrected.id() : null,
				null);
		this.reports.add(report);
		if (!retraction) {
			statements(report);
			ratings(report);
		}
	}

	/** A report that no other one supersedes yet. */
	private @Nullable Report correctable() {
		List<Report> free = this.reports.stream().filter((one) -> one.supersededAt() == null).toList();
		return free.isEmpty() ? null : any(free);
	}

	private @Nullable Id informant(Source source) {
		String name = switch (source) {
			case CLIENT -> chance(50) ? "C" : "";
			case INFORMAL_CARER -> any(List.of("K1", "K2", "V"));
			case PROFESSIONAL -> any(List.of("P1", "P2"));
			case MUNICIPAL_RECORD -> any(List.of("", "", "REG", "A1"));
			case HOSPITAL_RECORD -> any(List.of("", "HOSPITAL"));
			case FIELD_OBSERVATION -> any(List.of("", "P1", "OBSERVER"));
		};
		return name.isEmpty() ? null : Id.of(name);
	}

	private Covers covers(Source source) {
		if (chance(40)) {
			return Covers.byDefault(source);
		}
		Map<TieKind, Reach> reaches = new EnumMap<>(TieKind.class);
		for (TieKind kind : TieKind.values()) {
			reaches.put(kind, any(List.of(Reach.values())));
		}
		return new Covers(reaches);
	}

	private void statements(Report report) {
		Set<Tie> ties = new TreeSet<>();
		for (int i = this.random.nextInt(6); i > 0; i--) {
			ties.add(tie());
		}
		for (Tie tie : ties) {
			int way = this.random.nextInt(100);
			if (way < 20) {
				dated(report, tie);
			}
			else {
				boolean recalled = way < 50 && recall(report, tie);
				if (!recalled || way < 35) {
					plain(report, tie);
				}
			}
		}
	}

	private Tie tie() {
		Id from = any(this.supporters).id();
		return switch (any(List.of(TieKind.SUPPORTS, TieKind.SUPPORTS, TieKind.ADDRESSES, TieKind.IN_CONTACT_WITH))) {
			case SUPPORTS -> new Tie(CLIENT, TieKind.SUPPORTS, from, CLIENT);
			case ADDRESSES -> new Tie(CLIENT, TieKind.ADDRESSES, from, any(this.needs).id());
			case IN_CONTACT_WITH -> {
				List<Id> others = this.supporters.stream().map(Supporter::id).filter((id) -> !id.equals(from)).toList();
				yield new Tie(CLIENT, TieKind.IN_CONTACT_WITH, from, any(others));
			}
		};
	}

	private void plain(Report report, Tie tie) {
		Period period = chance(40) ? period() : new Period(null, null);
		boolean present = chance(60);
		this.statements
			.add(new Statement(report.id(), tie, present, chance(80) ? Evidence.EXPLICIT : Evidence.IMPLICIT, null,
					period.from(), period.until(), chance(25) ? (chance(50) ? "DIED" : "MOVED") : null, attributes()));
	}

	/** One statement for each of some earlier waves; none where there is none. */
	private boolean recall(Report report, Tie tie) {
		boolean recalled = false;
		for (Wave wave : this.waves) {
			if (wave.index() < report.wave() && chance(60)) {
				Period period = chance(30) ? period() : new Period(null, null);
				this.statements.add(new Statement(report.id(), tie, true, Evidence.RETROSPECTIVE, wave.index(),
						period.from(), period.until(), null, attributes()));
				recalled = true;
			}
		}
		return recalled;
	}

	/** Disjoint periods; bounds may touch and outer bounds may be open. */
	private void dated(Report report, Tie tie) {
		int periods = 1 + this.random.nextInt(3);
		List<LocalDate> bounds = new ArrayList<>();
		for (int i = 0; i < 2 * periods; i++) {
			bounds.add(day());
		}
		Collections.sort(bounds);
		for (int i = 0; i < periods; i++) {
			LocalDate from = (i == 0 && chance(30)) ? null : bounds.get(2 * i);
			LocalDate until = (i == periods - 1 && chance(30)) ? null : bounds.get(2 * i + 1);
			this.statements.add(new Statement(report.id(), tie, true, Evidence.DATED_RECORD, null, from, until,
					chance(10) ? "DIED" : null, attributes()));
		}
	}

	private void ratings(Report report) {
		for (Need need : this.needs) {
			if (chance(40)) {
				this.ratings.add(new NeedRating(report.id(), need.id(), any(List.of(NeedStatus.values())),
						chance(50) ? Integer.valueOf(1 + this.random.nextInt(5)) : null,
						chance(50) ? any(List.of(Urgency.values())) : null));
			}
		}
	}

	private Attributes attributes() {
		Set<SupportType> types = EnumSet.noneOf(SupportType.class);
		for (int i = this.random.nextInt(3); i > 0; i--) {
			types.add(any(List.of(SupportType.values())));
		}
		return new Attributes(types, chance(30) ? any(List.of(Frequency.values())) : null,
				chance(30) ? Integer.valueOf(1 + this.random.nextInt(5)) : null,
				chance(30) ? any(List.of(Quality.values())) : null,
				chance(30) ? Double.valueOf(this.random.nextInt(40)) : null,
				chance(30) ? Boolean.valueOf(chance(50)) : null, chance(30) ? any(List.of(Role.values())) : null);
	}

	private Period period() {
		LocalDate one = day();
		LocalDate other = day();
		boolean inOrder = !other.isBefore(one);
		return new Period(chance(25) ? null : inOrder ? one : other, chance(40) ? null : inOrder ? other : one);
	}

	private LocalDate day() {
		return any(this.days);
	}

	private boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	private <T> T any(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private record Period(@Nullable LocalDate from, @Nullable LocalDate until) {
	}

}

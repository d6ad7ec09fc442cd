package carenet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import carenet.actors.Assignment;
import carenet.actors.Coding;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Professional;
import carenet.demo.Truth.TrueNeed;
import carenet.study.Id;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * What happened around one client: what the files of the services and the study say, by
 * date.
 */
final class Course {

	private static final List<String> CASE_TYPES = List.of("MAPPED_AND_ATTUNED", "MAPPED_ONCE", "FIXED_OFFER",
			"NO_COMMON_PLAN");

	private static final LocalDate CODED = LocalDate.of(2024, 2, 5);

	private final Setting setting;

	private final Truth truth;

	private final Dice dice;

	private final LocalDate last;

	private final List<Event> events = new ArrayList<>();

	private int made;

	Course(Setting setting, Truth truth) {
		this.setting = setting;
		this.truth = truth;
		this.dice = setting.dice("course");
		this.last = end(truth);
	}

	/** The study follows a client until death, dropping out, or the last wave. */
	private static LocalDate end(Truth truth) {
		LocalDate deceased = truth.client().deceasedOn();
		return (deceased != null) ? deceased
				: truth.waves().stream().filter(Course::isDropout).findFirst().orElse(truth.waves().getLast()).date();
	}

	private static boolean isDropout(Wave wave) {
		return wave.status() == WaveStatus.WITHDRAWN || wave.status() == WaveStatus.LOST_TO_FOLLOW_UP;
	}

	/** Whether the study came to know of the need. */
	boolean knows(TrueNeed need) {
		return need.isFoundBy(this.last);
	}

	List<Event> events() {
		LocalDate enrolled = this.truth.client().enrolledOn();
		if (enrolled != null) {
			add(EventKind.INTAKE, enrolled, null, agency(), null, null);
		}
		this.truth.needs().forEach(this::followUp);
		meetings();
		incidents();
		endings();
		this.events.sort(Comparator.comparing(Event::date).thenComparing(Event::id));
		return List.copyOf(this.events);
	}

	/** From finding a need to a plan, a referral and a revised plan. */
	private void followUp(TrueNeed need) {
		LocalDate found = need.foundOn();
		if (found == null) {
			return;
		}
		Id id = need.need().id();
		add(EventKind.ASSESSMENT, found, id, agency(), null, null);
		LocalDate plan = found.plusDays(this.dice.between(5, 75));
		if (this.dice.chance(0.8)) {
			add(EventKind.PLAN, plan, id, agency(), null, null);
			if (this.dice.chance(0.4)) {
				add(EventKind.PLAN_REVISION, plan.plusDays(this.dice.between(60, 200)), id, agency(), null,
						"NEW_GOALS");
			}
		}
		if (this.dice.chance(0.35)) {
			LocalDate referred = plan.plusDays(this.dice.between(1, 20));
			add(EventKind.REFERRAL, referred, id, anyAgency(), referred.plusDays(this.dice.between(14, 56)),
					"WAITING_LIST");
		}
	}

	/** Each agrees on a next step. */
	private void meetings() {
		for (int i = this.dice.between(1, 4); i > 0; i--) {
			LocalDate day = this.dice.day(this.truth.day(0), this.last);
			add(EventKind.MEETING, day, null, agency(), day.plusDays(this.dice.between(7, 42)),
					this.dice.oneOf(List.of("CALL_LANDLORD", "APPLY_FOR_BENEFIT", "VISIT_TOGETHER", "ASK_FAMILY")));
		}
	}

	private void incidents() {
		if (this.dice.chance(0.3) || this.setting.story() == Story.FIRST_TO_LOOK_AT) {
			LocalDate crisis = this.dice.day(this.truth.day(0).plusDays(10), this.last.minusDays(40));
			add(EventKind.CRISIS, crisis, null, null, null, this.dice.oneOf(List.of("EVICTION", "PSYCHOSIS", "FALL")));
			add(EventKind.ADMISSION, crisis.plusDays(1), null, hospital(), null, null);
			add(EventKind.DISCHARGE, crisis.plusDays(this.dice.between(3, 35)), null, hospital(), null, null);
		}
		if (this.dice.chance(0.25)) {
			add(EventKind.HANDOVER, this.dice.day(this.truth.day(0), this.last), null, agency(), null, null);
		}
		if (this.dice.chance(0.12)) {
			add(EventKind.MOVE, this.dice.day(this.truth.day(0), this.last), null, null, null, "OTHER_DWELLING");
		}
		if (this.dice.chance(0.1)) {
			add(EventKind.OTHER, this.dice.day(this.truth.day(0), this.last), null, null, null, "COMPLAINT");
		}
	}

	private void endings() {
		LocalDate deceased = this.truth.client().deceasedOn();
		if (deceased != null) {
			add(EventKind.DEATH, deceased, null, null, null, null);
		}
		for (Wave wave : this.truth.waves()) {
			if (wave.status() == WaveStatus.INSTITUTIONALISED) {
				add(EventKind.MOVE, wave.date().minusDays(30), null, null, null, "INSTITUTION");
			}
		}
		this.truth.waves()
			.stream()
			.filter(Course::isDropout)
			.findFirst()
			.ifPresent((wave) -> add(EventKind.DROPOUT, wave.date().minusDays(10), null, null, null,
					wave.status().name()));
	}

	private void add(EventKind kind, LocalDate date, @Nullable Id need, @Nullable Id agency, @Nullable LocalDate due,
			@Nullable String note) {
		if (!date.isAfter(this.last)) {
			this.made++;
			this.events.add(new Event(this.setting.id("E", this.made), this.setting.client(), kind, date, need, agency,
					due, note));
		}
	}

	private Id agency() {
		return this.setting.town()
			.office(this.dice.chance(0.6) ? "INTEGRATED_TEAM" : "DISTRICT_TEAM", this.setting.district())
			.agency()
			.id();
	}

	private Id anyAgency() {
		return this.dice.oneOf(this.setting.town().offices()).agency().id();
	}

	private Id hospital() {
		return this.setting.town().office("HOSPITAL", Town.EVERYWHERE).agency().id();
	}

	/** Who coordinates has the client in the caseload, and so have some of the others. */
	List<Assignment> assignments() {
		Dice caseload = this.setting.dice("caseload");
		return this.truth.supports()
			.stream()
			.filter((support) -> support.supporter() instanceof Professional
					&& (support.coordinates() || caseload.chance(0.15)))
			.map((support) -> new Assignment(this.setting.client(), support.id(), support.span()))
			.toList();
	}

	/** Most clients are coded; the researchers were not done. */
	List<Coding> codings() {
		Dice coder = this.setting.dice("coder");
		List<Coding> codings = new ArrayList<>();
		if (coder.chance(0.85)) {
			codings.add(new Coding(this.setting.client(), "CASE_TYPE", coder.oneOf(CASE_TYPES), "RESEARCHER-2",
					CODED.plusDays(coder.between(0, 60))));
		}
		codings.add(new Coding(this.setting.client(), "STUDY_GROUP",
				this.setting.professionalsAreInterviewed() ? "IN_DEPTH" : "BASIC", "RESEARCHER-1", CODED));
		return codings;
	}

}

package carenet.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import carenet.actors.CareType;
import carenet.actors.Sex;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Generated people who are told of twice, under another id and often misspelt: circles of
 * carers in two interviews, and professionals in two registers. Families share their
 * names, and others bear the same ones.
 */
final class Sessions {

	static final List<String> FEMALE = List.of("Anna", "Maria", "Johanna", "Hanna", "Els", "Elise", "Ingrid", "Fatima",
			"Samira", "Sanne", "Lieke", "Marieke", "Annemarie", "Anouk", "Wilma", "Tineke", "Truus", "Yasemin", "Carla",
			"Karin", "Cornelia", "Monique", "Mirjam", "Esther", "Zoë", "Nadia", "Rachida", "Trijntje", "Wilhelmina",
			"Jacqueline");

	static final List<String> MALE = List.of("Jan", "Johan", "Johannes", "Piet", "Pieter", "Kees", "Cees", "Cornelis",
			"Henk", "Hendrik", "Willem", "Wim", "Mohamed", "Ahmet", "Rachid", "Youssef", "Dirk", "Dick", "Erik",
			"Marcel", "Bart", "Sjaak", "Jeroen", "Thijs", "Matthijs", "Tomasz", "Gerrit", "Gerard", "René", "Frank");

	static final List<String> FAMILIES = List.of("Jansen", "Janssen", "Vries", "Berg", "Bakker", "Visser", "Smit",
			"Smits", "Meijer", "Meyer", "Boer", "Mulder", "Groot", "Bos", "Vos", "Peters", "Hendriks", "Leeuwen",
			"Dekker", "Brouwer", "Dijk", "Wit", "Jong", "Kok", "Schouten", "Kuijpers", "Kuipers", "Maas", "Verhoeven",
			"Koster", "Prins", "Postma", "Blom", "Huisman", "Veenstra", "Kramer", "Demirkaya", "Benhadi", "Kowalczyk",
			"Okafor", "Hoekstra", "Scholten", "Willemsen", "Evers", "Kuiper", "Martens", "Wolff", "Gerritsen",
			"Molenaar", "Cornelissen");

	private static final List<String> BEFORE = List.of("", "", "", "", "", "de ", "van ", "van de ", "van der ",
			"van den ");

	private static final List<String> RELATIONS = List.of("PARTNER", "PARENT", "PARENT", "CHILD", "CHILD", "SIBLING",
			"SIBLING", "FRIEND", "FRIEND", "NEIGHBOUR", "VOLUNTEER");

	private static final Set<String> KIN = Set.of("PARTNER", "PARENT", "CHILD", "SIBLING");

	private static final List<String> PROFESSIONS = List.of("SOCIAL_WORKER", "GP", "DISTRICT_NURSE", "DEBT_COUNSELLOR",
			"PSYCHIATRIST", "CARE_COORDINATOR", "HOME_HELP", "PSYCHOLOGIST", "PHYSIOTHERAPIST", "CASE_MANAGER");

	private final Random random;

	private int next;

	/** Who is one with whom, by the second id. */
	final Map<Id, Id> truth = new HashMap<>();

	/** How the second was written. */
	final Map<Id, Misspelling> slips = new HashMap<>();

	Sessions(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Somebody who exists.
	 *
	 * @param name as it is
	 * @param sex as it is
	 * @param born in that year
	 * @param what the relation or the profession
	 * @param where the agency; null for a carer
	 */
	record Real(Misspelling.Written name, Sex sex, int born, String what, @Nullable Id where) {
	}

	/**
	 * Around one client.
	 *
	 * @param first who was named at T0
	 * @param second who was named at T1
	 */
	record Circle(List<Profile> first, List<Profile> second) {
	}

	private <T> T oneOf(List<T> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private boolean chance(double share) {
		return this.random.nextDouble() < share;
	}

	private Id id(String kind) {
		return Id.of("%s%05d".formatted(kind, this.next++));
	}

	Circle circle() {
		Misspelling.Written own = written(oneOf(FAMILIES), oneOf(BEFORE));
		List<Profile> first = new ArrayList<>();
		List<Profile> second = new ArrayList<>();
		int people = 3 + this.random.nextInt(4);
		for (int i = 0; i < people; i++) {
			Real real = carer(own);
			Profile told = profile(id("K"), real, real.name().whole(), false);
			first.add(told);
			if (chance(0.65)) {
				Misspelling slip = slip();
				Profile again = profile(id("K"), real, slip.of(real.name(), this.random, FAMILIES), true);
				this.truth.put(again.id(), told.id());
				this.slips.put(again.id(), slip);
				second.add(again);
			}
		}
		for (int i = this.random.nextInt(3); i > 0; i--) {
			Real real = carer(own);
			second.add(profile(id("K"), real, real.name().whole(), false));
		}
		return new Circle(first, second);
	}

	private Misspelling slip() {
		return chance(0.1) ? Misspelling.NONE : oneOf(List.of(Misspelling.values()));
	}

	private Real carer(Misspelling.Written own) {
		String relation = oneOf(RELATIONS);
		boolean shares = KIN.contains(relation) && chance(0.6);
		Sex sex = chance(0.5) ? Sex.FEMALE : Sex.MALE;
		Misspelling.Written name = shares ? written(sex, own.family(), own.before())
				: written(sex, oneOf(FAMILIES), oneOf(BEFORE));
		return new Real(name, sex, 1935 + this.random.nextInt(65), relation, null);
	}

	private Misspelling.Written written(String family, String before) {
		return written(Sex.MALE, family, before);
	}

	private Misspelling.Written written(Sex sex, String family, String before) {
		return new Misspelling.Written(oneOf((sex == Sex.FEMALE) ? FEMALE : MALE), before, family);
	}

	/** Told again, a few things are said otherwise; some are never said. */
	private Profile profile(Id id, Real real, String name, boolean again) {
		boolean carer = real.where() == null;
		String what = (again && chance(0.07)) ? oneOf(carer ? RELATIONS : PROFESSIONS) : real.what();
		int born = (again && chance(0.3)) ? real.born() - 2 + this.random.nextInt(5) : real.born();
		Set<String> known = chance(0.8) ? Set.of(what) : Set.of();
		Id where = real.where();
		Set<Id> agencies = (where != null && chance(0.8)) ? Set.of((again && chance(0.15)) ? agency() : where)
				: Set.of();
		Facts facts = new Facts(carer ? known : Set.of(), carer ? Set.of(type(what)) : Set.of(),
				(carer && chance(0.7)) ? Set.of(real.sex()) : Set.of(),
				(carer && chance(0.4)) ? Set.of(born) : Set.of(), Set.of(), carer ? Set.of() : Set.of(what), agencies,
				Set.of(), Set.of());
		return new Profile(id, List.of(id), carer ? Profile.Kind.CARER : Profile.Kind.PROFESSIONAL,
				List.of(PersonName.of(name)), facts);
	}

	private static CareType type(String relation) {
		return switch (relation) {
			case "CHILD" -> CareType.CHILD;
			case "FRIEND" -> CareType.FRIEND;
			case "NEIGHBOUR" -> CareType.NEIGHBOUR;
			case "VOLUNTEER" -> CareType.VOLUNTEER;
			default -> CareType.OTHER_KIN;
		};
	}

	private Id agency() {
		return Id.of("A%02d".formatted(this.random.nextInt(40)));
	}

	/** Some of them stand in two registers. */
	List<Profile> staff(int people) {
		List<Profile> staff = new ArrayList<>();
		for (int i = 0; i < people; i++) {
			Sex sex = chance(0.7) ? Sex.FEMALE : Sex.MALE;
			Real real = new Real(written(sex, oneOf(FAMILIES), oneOf(BEFORE)), sex, 1970, oneOf(PROFESSIONS), agency());
			Profile told = profile(id("P"), real, real.name().whole(), false);
			staff.add(told);
			if (chance(0.4)) {
				Misspelling slip = slip();
				Profile again = profile(id("P"), real, slip.of(real.name(), this.random, FAMILIES), true);
				this.truth.put(again.id(), told.id());
				this.slips.put(again.id(), slip);
				staff.add(again);
			}
		}
		return staff;
	}

}

package carenet.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;

/** The five parts of the circle, clockwise from the top. */
public enum Sector {

	HOUSEHOLD_AND_FAMILY("household and family", ""),

	FRIENDS_AND_VOLUNTEERS("friends, neighbours, volunteers", ""),

	SOCIAL_AND_MUNICIPAL("social and municipal", ""),

	HEALTH("health",
			"HEALTH MEDIC HOSPITAL CLINIC GP DOCTOR PHYSIC NURS HOME_CARE HOMECARE PSYCH MENTAL GGZ ADDICT "
					+ "PHARMA THERAP PHYSIO DENT MIDWIFE REHAB"),

	MONEY_HOUSING_JUSTICE("money, housing, justice",
			"DEBT FINANC MONEY BUDGET BENEFIT INCOME BANK CREDIT HOUS LANDLORD "
					+ "SHELTER JUSTICE PROBATION POLICE LEGAL LAW COURT BAILIFF GUARDIAN ADMINISTRATOR PRISON");

	private static final Pattern SPACE = Pattern.compile(" ");

	private static final Pattern NO_LETTER = Pattern.compile("[^A-Z0-9]+");

	private final String words;

	private final String beginnings;

	Sector(String words, String beginnings) {
		this.words = words;
		this.beginnings = beginnings;
	}

	/** As it is written on the drawing. */
	public String words() {
		return this.words;
	}

	/**
	 * Where a supporter belongs: a carer by care type; a professional by the first
	 * employer whose sector says something, else by profession; an agency by its sector.
	 * @param agencies the employers, in order
	 */
	public static Sector of(Supporter supporter, List<Agency> agencies) {
		return switch (supporter) {
			case InformalCarer carer -> switch (carer.careType()) {
				case CO_RESIDENT, CHILD, OTHER_KIN -> HOUSEHOLD_AND_FAMILY;
				case FRIEND, NEIGHBOUR, ACQUAINTANCE, VOLUNTEER, OTHER -> FRIENDS_AND_VOLUNTEERS;
			};
			case Agency agency -> ofCode(agency.sector()).orElse(SOCIAL_AND_MUNICIPAL);
			case Professional professional ->
				Stream.concat(agencies.stream().map(Agency::sector), Stream.of(professional.profession()))
					.flatMap((code) -> ofCode(code).stream())
					.findFirst()
					.orElse(SOCIAL_AND_MUNICIPAL);
		};
	}

	/**
	 * Sectors and professions are open codes: a word of the code that begins like one of
	 * the known words decides, health before money, housing and justice.
	 * @return empty when the code says neither
	 */
	static Optional<Sector> ofCode(String code) {
		String upper = "_" + NO_LETTER.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("_");
		return Arrays.stream(values()).filter((sector) -> sector.isIn(upper)).findFirst();
	}

	private boolean isIn(String code) {
		return SPACE.splitAsStream(this.beginnings)
			.anyMatch((beginning) -> !beginning.isEmpty() && code.contains("_" + beginning));
	}

}

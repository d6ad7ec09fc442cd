package carenet.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.InformalCarer;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.SupportType;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/** The words for people, supporters, needs and who told what; plain, and never jargon. */
public final class Wording {

	private static final Map<String, List<String>> BY_SEX = Map.of("SIBLING", List.of("sister", "brother"), "PARENT",
			List.of("mother", "father"), "CHILD", List.of("daughter", "son"), "GRANDPARENT",
			List.of("grandmother", "grandfather"), "GRANDCHILD", List.of("granddaughter", "grandson"));

	private Wording() {
	}

	/** What somebody is to the client, and the id: never a name. */
	public static String kindAndId(Supporter supporter) {
		return (supporter instanceof Agency) ? kind(supporter) : kind(supporter) + " " + supporter.id();
	}

	/** What somebody is to the client: sister, debt counsellor, … */
	public static String kind(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer when carer.relation() != null -> relation(carer.relation(), carer.sex());
			case InformalCarer carer -> careType(carer.careType());
			case Professional professional -> code(professional.profession());
			case Agency agency -> agency.name();
		};
	}

	/** What an informal carer is to the client. */
	public static String careType(CareType type) {
		return switch (type) {
			case CO_RESIDENT -> "housemate";
			case CHILD -> "child";
			case OTHER_KIN -> "relative";
			case FRIEND -> "friend";
			case NEIGHBOUR -> "neighbour";
			case ACQUAINTANCE -> "acquaintance";
			case VOLUNTEER -> "volunteer";
			case OTHER -> "other carer";
		};
	}

	private static String relation(String relation, @Nullable Sex sex) {
		List<String> words = BY_SEX.getOrDefault(relation, List.of());
		if (words.isEmpty() || sex == null || sex == Sex.OTHER || sex == Sex.UNKNOWN) {
			return code(relation);
		}
		return words.get((sex == Sex.FEMALE) ? 0 : 1);
	}

	/** An open code as words. */
	public static String code(String code) {
		return code.replace('_', ' ').toLowerCase(Locale.ROOT);
	}

	/** The one letter on the drawing. */
	public static char letter(Source source) {
		return switch (source) {
			case CLIENT -> 'C';
			case INFORMAL_CARER -> 'I';
			case PROFESSIONAL -> 'P';
			case MUNICIPAL_RECORD -> 'M';
			case HOSPITAL_RECORD -> 'H';
			case FIELD_OBSERVATION -> 'O';
		};
	}

	/** Who that is. */
	public static String source(Source source) {
		return switch (source) {
			case CLIENT -> "the client";
			case INFORMAL_CARER -> "an informal carer";
			case PROFESSIONAL -> "a professional";
			case MUNICIPAL_RECORD -> "the municipal record";
			case HOSPITAL_RECORD -> "the hospital record";
			case FIELD_OBSERVATION -> "an observation";
		};
	}

	/** How often. */
	public static String frequency(Frequency frequency) {
		return switch (frequency) {
			case DAILY -> "daily";
			case WEEKLY -> "weekly";
			case MONTHLY -> "monthly";
			case LESS -> "less than monthly";
		};
	}

	/** What somebody does, after "helps with". */
	public static String supportType(SupportType type) {
		return switch (type) {
			case PRACTICAL -> "practical things";
			case PERSONAL_CARE -> "personal care";
			case HOUSEHOLD -> "the household";
			case EMOTIONAL -> "emotional support";
			case COMPANY -> "company";
			case ADVICE -> "advice";
			case FINANCIAL -> "money";
			case ADMINISTRATIVE -> "paperwork";
			case TRANSPORT -> "transport";
			case SUPERVISION -> "keeping an eye";
			case ADVOCACY -> "speaking up";
			case MEDICAL -> "medical care";
		};
	}

	/** A domain of life. */
	public static String domain(NeedDomain domain) {
		return switch (domain) {
			case FINANCES -> "finances";
			case WORK_EDUCATION -> "work and education";
			case TIME_USE -> "use of time";
			case HOUSING -> "housing";
			case DOMESTIC_RELATIONS -> "relations at home";
			case MENTAL_HEALTH -> "mental health";
			case PHYSICAL_HEALTH -> "physical health";
			case SUBSTANCE_USE -> "substance use";
			case BASIC_ADL -> "self-care";
			case INSTRUMENTAL_ADL -> "daily tasks";
			case SOCIAL_NETWORK -> "social network";
			case COMMUNITY_PARTICIPATION -> "taking part";
			case JUSTICE -> "justice";
			case PARENTING -> "parenting";
		};
	}

	/** Whether a need is met. */
	public static String status(NeedStatus status) {
		return switch (status) {
			case NO_NEED -> "no need";
			case MET -> "met";
			case UNMET -> "not met";
			case UNKNOWN -> "not rated";
		};
	}

	/** A rule's name, as a choice. */
	public static String rule(ConsensusRule rule) {
		return switch (rule) {
			case UNION -> "One yes is enough";
			case INTERSECTION -> "Nobody says no";
			case MAJORITY -> "More yes than no";
		};
	}

	/** What a rule does, in plain words. */
	public static String explained(ConsensusRule rule) {
		return switch (rule) {
			case UNION -> "Somebody supports the client when at least one person says so.";
			case INTERSECTION ->
				"Somebody supports the client when at least one person says so and nobody who was asked leaves them out.";
			case MAJORITY -> "Somebody supports the client when more people say so than leave them out.";
		};
	}

	/** One, two and three. */
	public static String listed(List<String> words) {
		if (words.size() < 2) {
			return words.stream().collect(Collectors.joining());
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}

}

package carenet.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.SupportType;
import carenet.network.NeedAtWave;
import carenet.network.NeedCoverage;
import carenet.network.SupportTie;
import carenet.study.Source;
import carenet.study.TieState;
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
			case InformalCarer carer -> code(carer.careType().name());
			case Professional professional -> code(professional.profession());
			case Agency agency -> agency.name();
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

	/** One per voice; several voices of a source are counted. */
	static String sources(List<Source> sources) {
		return listed(Stream.of(Source.values()).filter(sources::contains).map((source) -> {
			long voices = sources.stream().filter(source::equals).count();
			return (voices == 1) ? source(source) : voices + " " + plural(source);
		}).toList());
	}

	private static String plural(Source source) {
		return switch (source) {
			case CLIENT -> "clients";
			case INFORMAL_CARER -> "informal carers";
			case PROFESSIONAL -> "professionals";
			case MUNICIPAL_RECORD -> "municipal records";
			case HOSPITAL_RECORD -> "hospital records";
			case FIELD_OBSERVATION -> "observations";
		};
	}

	/** Those who say that it is not so, without those who merely did not name it. */
	public static List<Source> saysOtherwise(SupportTie tie) {
		List<Source> explicit = new ArrayList<>(tie.deniedBy());
		tie.silent().forEach(explicit::remove);
		return explicit;
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

	/** Everything that is known of one supporter, in one line. */
	public static String sentence(SupportTie tie, String name) {
		List<String> parts = new ArrayList<>();
		parts.add(name);
		help(tie).ifPresent(parts::add);
		quality(tie).ifPresent(parts::add);
		if (Boolean.TRUE.equals(tie.attributes().coordinator())) {
			parts.add("coordinates the help");
		}
		if (!(tie.supporter() instanceof Agency) && !tie.agencies().isEmpty()) {
			parts.add("works for " + listed(tie.agencies().stream().map(Agency::name).toList()));
		}
		if (!tie.addresses().isEmpty()) {
			parts.add("for "
					+ listed(tie.addresses().stream().map(Need::domain).distinct().map(Wording::domain).toList()));
		}
		parts.addAll(told(tie));
		return String.join("; ", parts);
	}

	private static Optional<String> help(SupportTie tie) {
		Set<SupportType> types = tie.attributes().supportTypes();
		Frequency frequency = tie.attributes().frequency();
		if (types.isEmpty()) {
			return Optional.ofNullable(frequency).map((often) -> "helps " + frequency(often));
		}
		String what = "helps with " + listed(types.stream().map(Wording::supportType).toList());
		return Optional.of((frequency != null) ? what + ", " + frequency(frequency) : what);
	}

	private static Optional<String> quality(SupportTie tie) {
		return Optional.ofNullable(tie.attributes().quality()).map((quality) -> switch (quality) {
			case POSITIVE -> "a good relation";
			case AMBIVALENT -> "a mixed relation";
			case STRESSFUL -> "a stressful relation";
			case BROKEN -> "contact is broken";
		});
	}

	private static List<String> told(SupportTie tie) {
		List<String> parts = new ArrayList<>();
		List<Source> otherwise = saysOtherwise(tie);
		if (tie.state() == TieState.UNKNOWN && tie.reportedBy().isEmpty()) {
			parts.add("not known at this time: nobody who could tell was asked");
		}
		if (tie.state() == TieState.UNKNOWN && !tie.reportedBy().isEmpty()) {
			parts.add("disputed");
		}
		if (!tie.reportedBy().isEmpty()) {
			parts.add("reported by " + sources(tie.reportedBy()));
		}
		if (!otherwise.isEmpty()) {
			parts.add("not so according to " + sources(otherwise));
		}
		if (!tie.silent().isEmpty()) {
			parts.add("not named by " + sources(tie.silent()));
		}
		return parts;
	}

	/** Everything that is known of one need, in one line. */
	public static String sentence(NeedAtWave need, Function<Supporter, String> names) {
		List<String> parts = new ArrayList<>();
		String label = need.need().label();
		parts.add("need: " + domain(need.need().domain()) + ((label != null) ? " (" + label + ")" : ""));
		parts.add(status(need.status()));
		if (need.score() != null) {
			parts.add("score " + need.score() + " of 5");
		}
		if (need.conflict()) {
			parts.add("rated differently by different people");
		}
		parts.add((need.coverage() == NeedCoverage.UNKNOWN && need.addressedBy().isEmpty())
				? "who helps with it is not known" : need.addressedBy().isEmpty() ? "nobody helps with it"
						: "helped with by " + listed(need.addressedBy().stream().map(names).toList()));
		return String.join("; ", parts);
	}

	/** One, two and three. */
	static String listed(List<String> words) {
		if (words.size() < 2) {
			return words.stream().collect(Collectors.joining());
		}
		return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
	}

}

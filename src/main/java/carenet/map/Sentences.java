package carenet.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Frequency;
import carenet.evidence.SupportType;
import carenet.network.NeedAtWave;
import carenet.evidence.NeedCoverage;
import carenet.network.SupportTie;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.ViewText;
import carenet.words.Wording;

/** One line for people about a supporter or a need: what it is, and who said so. */
public final class Sentences {

	private Sentences() {
	}

	/** Everything that is known of one supporter, in one line. */
	public static String of(SupportTie tie, String name) {
		return of(tie, name, Optional.empty());
	}

	/** The same, with what became of the tie since an earlier wave. */
	static String of(SupportTie tie, String name, Optional<String> change) {
		List<String> parts = new ArrayList<>();
		parts.add(name);
		help(tie).ifPresent(parts::add);
		quality(tie).ifPresent(parts::add);
		if (Boolean.TRUE.equals(tie.attributes().coordinator())) {
			parts.add("coordinates the help");
		}
		if (!(tie.supporter() instanceof Agency) && !tie.agencies().isEmpty()) {
			parts.add("works for " + Wording.listed(tie.agencies().stream().map(Agency::name).toList()));
		}
		if (!tie.addresses().isEmpty()) {
			parts.add("for " + Wording
				.listed(tie.addresses().stream().map(Need::domain).distinct().map(Wording::domain).toList()));
		}
		change.ifPresent(parts::add);
		parts.addAll(told(tie));
		return String.join("; ", parts);
	}

	private static Optional<String> help(SupportTie tie) {
		Set<SupportType> types = tie.attributes().supportTypes();
		Frequency frequency = tie.attributes().frequency();
		if (types.isEmpty()) {
			return Optional.ofNullable(frequency).map((often) -> "helps " + Wording.frequency(often));
		}
		String what = "helps with " + Wording.listed(types.stream().map(Wording::supportType).toList());
		return Optional.of((frequency != null) ? what + ", " + Wording.frequency(frequency) : what);
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
		List<Source> otherwise = tie.saidOtherwise();
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
	public static String of(NeedAtWave need, Function<Supporter, String> names) {
		List<String> parts = new ArrayList<>();
		String label = need.need().label();
		parts.add("need: " + Wording.domain(need.need().domain()) + ((label != null) ? " (" + label + ")" : ""));
		parts.add(Wording.status(need.status()));
		if (need.score() != null) {
			parts.add("score " + need.score() + " of 5");
		}
		if (need.conflict()) {
			parts.add("rated differently by different people");
		}
		parts.add((need.coverage() == NeedCoverage.UNKNOWN && need.addressedBy().isEmpty())
				? "who helps with it is not known" : need.addressedBy().isEmpty() ? "nobody helps with it"
						: "helped with by " + Wording.listed(need.addressedBy().stream().map(names).toList()));
		return String.join("; ", parts);
	}

	/** A view in one line. */
	public static String of(ViewText view) {
		Set<Source> sources = view.sources();
		String who = (sources != null) ? "Only what is told by " + sources(List.copyOf(sources)) + " counts. "
				: "Everybody’s word counts. ";
		String later = view.countsRetrospective() ? " What was told later about a wave counts there, too." : "";
		String known = (view.knownAt() != null) ? " As it was known on %s.".formatted(view.knownAt()) : "";
		return who + Wording.explained(view.chosenRule()) + later + known;
	}

	/** One per voice; several voices of a source are counted. */
	public static String sources(List<Source> sources) {
		return Wording.listed(Stream.of(Source.values()).filter(sources::contains).map((source) -> {
			long voices = sources.stream().filter(source::equals).count();
			return (voices == 1) ? Wording.source(source) : voices + " " + plural(source);
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

}

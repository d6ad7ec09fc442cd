package carenet.codebook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.access.ConsentKind;
import carenet.access.Grant;
import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
import carenet.change.NeedTransition;
import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.codebook.Codebook.CodeList;
import carenet.codebook.Codebook.Value;
import carenet.evidence.Evidence;
import carenet.evidence.Frequency;
import carenet.evidence.Mode;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Reach;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.network.Undefined;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.WaveStatus;
import carenet.trajectory.NoValue;

/**
 * The closed lists of the program, value by value: in the words of the pages where they
 * have words, and else as the GraphQL schema describes them.
 */
final class ClosedLists {

	private static final Map<Class<? extends Enum<?>>, String> LISTS = new LinkedHashMap<>();

	static {
		LISTS.put(Source.class, "From which seat somebody tells; attributes are taken in this order.");
		LISTS.put(TieKind.class, "What kind of relation a tie is.");
		LISTS.put(Reach.class, "How far a report would have named the ties of one kind.");
		LISTS.put(Mode.class, "How a report was taken.");
		LISTS.put(Evidence.class, "In which way a statement speaks.");
		LISTS.put(WaveStatus.class, "How an occasion went.");
		LISTS.put(ConsensusRule.class, "How voices make one state.");
		LISTS.put(TieState.class, "What is known of a tie at a wave, under a rule.");
		LISTS.put(Transition.class, "What became of a tie between two waves.");
		LISTS.put(PresencePattern.class, "The course of a tie over all waves.");
		LISTS.put(NeedTransition.class, "What became of a need between two waves.");
		LISTS.put(SupportType.class, "What a supporter does.");
		LISTS.put(Frequency.class, "How often.");
		LISTS.put(Quality.class, "How a tie feels.");
		LISTS.put(Role.class, "A formal position.");
		LISTS.put(CareType.class, "What an informal carer is to the client.");
		LISTS.put(Sex.class, "As registered.");
		LISTS.put(NeedDomain.class, "Domains of life; after the self-sufficiency matrix 2017, names only.");
		LISTS.put(NeedStatus.class, "Whether a need is met, as one rater sees it.");
		LISTS.put(Urgency.class, "How soon a need asks for an answer.");
		LISTS.put(NeedCoverage.class, "How many address a need.");
		LISTS.put(EventKind.class, "What happened in a trajectory.");
		LISTS.put(ConsentKind.class, "What a client can allow.");
		LISTS.put(Grant.Kind.class, "Which limit is passed.");
		LISTS.put(Undefined.Reason.class, "Why a measure is null.");
		LISTS.put(NoValue.Reason.class, "Why something of a trajectory is null.");
	}

	private final ValueWords words = new ValueWords();

	List<CodeList> all() {
		return LISTS.entrySet()
			.stream()
			.map((list) -> new CodeList(name(list.getKey()), list.getValue(),
					Arrays.stream(list.getKey().getEnumConstants())
						.map((value) -> new Value(value.name(), this.words.of(value)))
						.toList()))
			.toList();
	}

	/** The type's name; of a type inside another one, both. */
	private static String name(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		return (outer != null) ? outer.getSimpleName() + type.getSimpleName() : type.getSimpleName();
	}

}

package carenet.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import carenet.access.ConsentKind;
import carenet.access.Grant;
import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
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
import carenet.study.WaveStatus;
import carenet.trajectory.NoValue;
import carenet.words.Phrases;
import carenet.words.Wording;
import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What each value of a closed list means. */
final class ValueWords {

	private final Map<String, String> described = new HashMap<>();

	ValueWords() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:graphql/*.graphqls")) {
				new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8))
					.getTypes(EnumTypeDefinition.class)
					.forEach(this::describe);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void describe(EnumTypeDefinition type) {
		type.getEnumValueDefinitions().forEach((value) -> {
			if (value.getDescription() != null) {
				this.described.put(type.getName() + "." + value.getName(), value.getDescription().getContent());
			}
		});
	}

	String of(Enum<?> value) {
		return switch (value) {
			case Source one -> Wording.source(one);
			case Evidence one -> Phrases.evidence(one);
			case WaveStatus one -> Phrases.waveStatus(one);
			case ConsensusRule one -> Wording.explained(one);
			case SupportType one -> Wording.supportType(one);
			case Frequency one -> Wording.frequency(one);
			case Quality one -> Phrases.quality(one);
			case Role one -> Phrases.role(one);
			case CareType one -> Wording.careType(one);
			case Sex one -> Phrases.sex(one);
			case NeedDomain one -> Wording.domain(one);
			case NeedStatus one -> Wording.status(one);
			case Urgency one -> Phrases.urgency(one);
			case NeedCoverage one -> Phrases.coverage(one);
			case Undefined.Reason one -> one.sentence();
			case NoValue.Reason one -> one.sentence();
			case TieKind one -> kind(one);
			case Reach one -> reach(one);
			case Mode one -> mode(one);
			case EventKind one -> event(one);
			case ConsentKind one -> consent(one);
			case Grant.Kind one -> grant(one);
			default -> described(value);
		};
	}

	private String described(Enum<?> value) {
		String name = value.getDeclaringClass().getSimpleName() + "." + value.name();
		return Objects.requireNonNull(this.described.get(name), () -> "nothing says what %s means".formatted(name));
	}

	private static String kind(TieKind kind) {
		return switch (kind) {
			case SUPPORTS -> "a supporter helps the client";
			case ADDRESSES -> "a supporter works on a need of the client";
			case IN_CONTACT_WITH -> "two supporters are in contact about the client";
		};
	}

	private static String reach(Reach reach) {
		return switch (reach) {
			case ALL -> "all ties of the kind: what is not named is denied";
			case OWN -> "the informant's own tie";
			case MUNICIPAL -> "ties of municipal agencies and of those whom they employ";
			case MENTIONED -> "what it mentions, and nothing else";
		};
	}

	private static String mode(Mode mode) {
		return switch (mode) {
			case FREE_RECALL -> "who came to mind";
			case ROSTER -> "along a list of names";
			case RECORD -> "from a record";
		};
	}

	private static String event(EventKind kind) {
		return switch (kind) {
			case INTAKE -> "the client is taken in; day 0 where no enrolment is known";
			case ASSESSMENT -> "needs are assessed";
			case PLAN -> "a plan is made";
			case PLAN_REVISION -> "the plan is revised";
			case REFERRAL -> "the client is referred to somebody";
			case MEETING -> "those around the client meet";
			case ADMISSION -> "the client is admitted";
			case DISCHARGE -> "the client is discharged";
			case CRISIS -> "a crisis";
			case HANDOVER -> "the lead goes to somebody else";
			case DROPOUT -> "the client leaves the study or the care";
			case MOVE -> "the client moves";
			case DEATH -> "the client dies; what counts is the registered day of death";
			case OTHER -> "something else";
		};
	}

	private static String consent(ConsentKind kind) {
		return switch (kind) {
			case CARE_SHARING ->
				"that those who care share what they know; silence allows it to the caseload, a refusal ends it";
			case RESEARCH -> "that researchers see the network, without names; silence is no consent";
			case LINKAGE -> "that the data are linked with others; silence is no consent";
		};
	}

	private static String grant(Grant.Kind kind) {
		return switch (kind) {
			case EMERGENCY -> "a client outside the caseload, at once, and reviewed afterwards";
			case NAMES -> "the names around a client, once a second person agreed";
		};
	}

}

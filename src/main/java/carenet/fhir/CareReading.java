package carenet.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Timing;
import org.jspecify.annotations.Nullable;

/**
 * From a resource to what is kept of it: what is done, needed and happening. What is not
 * in effect, or was entered in error, is told and left out.
 */
final class CareReading {

	private static final Set<String> IN_ERROR = Set.of("entered-in-error");

	private static final Set<String> NOT_IN_EFFECT = Set.of("proposed", "planned", "draft", "waitlist", "cancelled",
			"revoked", "rejected", "accepted", "not-started", "scheduled", "arrived", "triaged", "registered",
			"preliminary");

	private final Remarks remarks;

	CareReading(Remarks remarks) {
		this.remarks = remarks;
	}

	Entity.@Nullable Team team(Place place, Key key, CareTeam team) {
		String status = status(team.getStatusElement().getValueAsString());
		if (!isUsed(place, status)) {
			return null;
		}
		List<Entity.Member> members = new ArrayList<>();
		for (int i = 0; i < team.getParticipant().size(); i++) {
			CareTeam.CareTeamParticipantComponent one = team.getParticipant().get(i);
			members.add(new Entity.Member("participant[%d]".formatted(i), Ref.of(one.getMember(), key),
					Ref.of(one.getOnBehalfOf(), key), Coded.of(one.getRole()), Span.of(one.getPeriod())));
		}
		return new Entity.Team(place, key, Ref.of(team.getSubject(), key), Span.of(team.getPeriod()),
				Set.of("inactive", "suspended").contains(status), members, refs(team.getReasonReference(), key));
	}

	@Nullable Entity other(Place place, Key key, DomainResource resource) {
		return switch (resource) {
			case CarePlan plan -> plan(place, key, plan);
			case Goal goal -> goal(place, key, goal);
			case Condition condition -> condition(place, key, condition);
			case Observation observation -> observation(place, key, observation);
			case Encounter encounter -> encounter(place, key, encounter);
			case EpisodeOfCare episode -> episode(place, key, episode);
			default -> null;
		};
	}

	private static String status(@Nullable String status) {
		return (status != null) ? status : "";
	}

	private boolean isUsed(Place place, String status) {
		if (IN_ERROR.contains(status)) {
			this.remarks.add(Reason.ENTERED_IN_ERROR, place, "status", status);
			return false;
		}
		if (NOT_IN_EFFECT.contains(status)) {
			this.remarks.add(Reason.NOT_IN_EFFECT, place, "status", status);
			return false;
		}
		if (status.isEmpty()) {
			this.remarks.add(Reason.MISSING_STATUS, place, "status");
		}
		return true;
	}

	private static List<Ref> refs(List<Reference> references, Key holder) {
		return references.stream().map((one) -> Ref.of(one, holder)).filter(Objects::nonNull).toList();
	}

	private Entity.@Nullable Plan plan(Place place, Key key, CarePlan plan) {
		String status = status(plan.getStatusElement().getValueAsString());
		String intent = status(plan.getIntentElement().getValueAsString());
		if (!isUsed(place, status)) {
			return null;
		}
		if (Set.of("proposal", "option").contains(intent)) {
			this.remarks.add(Reason.NOT_IN_EFFECT, place, "intent", intent);
			return null;
		}
		List<Entity.Activity> activities = new ArrayList<>();
		for (int i = 0; i < plan.getActivity().size(); i++) {
			activity(place, key, plan.getActivity().get(i), "activity[%d]".formatted(i), activities);
		}
		return new Entity.Plan(place, key, Ref.of(plan.getSubject(), key), Span.of(plan.getPeriod()),
				PartialDate.parse(plan.getCreatedElement().getValueAsString()), plan.hasReplaces(),
				Set.of("completed", "on-hold").contains(status), refs(plan.getAddresses(), key), activities);
	}

	private void activity(Place place, Key key, CarePlan.CarePlanActivityComponent activity, String path,
			List<Entity.Activity> activities) {
		if (!activity.hasDetail()) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, path + ".reference");
			return;
		}
		CarePlan.CarePlanActivityDetailComponent detail = activity.getDetail();
		String status = status(detail.getStatusElement().getValueAsString());
		boolean done = !status.isEmpty() && (IN_ERROR.contains(status) || NOT_IN_EFFECT.contains(status));
		if (detail.getPerformer().isEmpty()) {
			return;
		}
		if (done) {
			this.remarks.add(Reason.NOT_IN_EFFECT, place, path + ".detail.status", status);
			return;
		}
		Span span = detail.hasScheduledPeriod() ? Span.of(detail.getScheduledPeriod()) : Span.UNKNOWN;
		if (detail.hasScheduledTiming()) {
			Timing.TimingRepeatComponent repeat = detail.getScheduledTiming().getRepeat();
			span = repeat.hasBoundsPeriod() ? Span.of(repeat.getBoundsPeriod()) : span;
		}
		activities.add(new Entity.Activity(path + ".detail.performer", refs(detail.getPerformer(), key),
				refs(detail.getReasonReference(), key), span,
				Set.of("completed", "on-hold", "stopped").contains(status)));
	}

	private Entity.@Nullable Goal goal(Place place, Key key, Goal goal) {
		if (!isUsed(place, status(goal.getLifecycleStatusElement().getValueAsString()))) {
			return null;
		}
		String achievement = Coded.of(goal.getAchievementStatus()).stream().map(Coded::code).findFirst().orElse("");
		Boolean achieved = achievement.equals("achieved") ? Boolean.TRUE
				: Set.of("not-achieved", "not-attainable").contains(achievement) ? Boolean.FALSE : null;
		return new Entity.Goal(place, key, Ref.of(goal.getSubject(), key), codes(place, goal.getDescription()),
				goal.hasStartDateType() ? PartialDate.parse(goal.getStartDateType().getValueAsString()) : null,
				refs(goal.getAddresses(), key), achieved);
	}

	private List<Coded> codes(Place place, CodeableConcept concept) {
		List<Coded> codes = Coded.of(concept);
		if (codes.isEmpty()) {
			this.remarks.add(Reason.TEXT_NOT_KEPT, place, "code");
		}
		return codes;
	}

	private Entity.@Nullable Condition condition(Place place, Key key, Condition condition) {
		String verification = Coded.of(condition.getVerificationStatus())
			.stream()
			.map(Coded::code)
			.findFirst()
			.orElse("");
		if (IN_ERROR.contains(verification)) {
			this.remarks.add(Reason.ENTERED_IN_ERROR, place, "verificationStatus", verification);
			return null;
		}
		if (Set.of("refuted", "unconfirmed", "provisional", "differential").contains(verification)) {
			this.remarks.add(Reason.NOT_CONFIRMED, place, "verificationStatus", verification);
			return null;
		}
		String clinical = Coded.of(condition.getClinicalStatus()).stream().map(Coded::code).findFirst().orElse("");
		if (clinical.isEmpty()) {
			this.remarks.add(Reason.MISSING_STATUS, place, "clinicalStatus");
		}
		PartialDate recorded = PartialDate.parse(condition.getRecordedDateElement().getValueAsString());
		PartialDate onset = condition.hasOnsetDateTimeType()
				? PartialDate.parse(condition.getOnsetDateTimeType().getValueAsString()) : null;
		return new Entity.Condition(place, key, Ref.of(condition.getSubject(), key), codes(place, condition.getCode()),
				(recorded != null) ? recorded : onset,
				condition.hasAbatementDateTimeType()
						? PartialDate.parse(condition.getAbatementDateTimeType().getValueAsString()) : null,
				clinical.equals("resolved"));
	}

	private Entity.@Nullable Observation observation(Place place, Key key, Observation observation) {
		if (!isUsed(place, status(observation.getStatusElement().getValueAsString()))) {
			return null;
		}
		Integer score = switch (observation.getValue()) {
			case IntegerType whole -> whole.getValue();
			case Quantity quantity when quantity.hasValue() && quantity.getValue().stripTrailingZeros().scale() <= 0
					&& quantity.getValue().precision() < 5 ->
				quantity.getValue().intValue();
			case null, default -> null;
		};
		PartialDate on = (observation.getEffective() instanceof DateTimeType time)
				? PartialDate.parse(time.getValueAsString()) : null;
		return new Entity.Observation(place, key, Ref.of(observation.getSubject(), key),
				Coded.of(observation.getCode()), on, score);
	}

	private Entity.@Nullable Encounter encounter(Place place, Key key, Encounter encounter) {
		if (!isUsed(place, status(encounter.getStatusElement().getValueAsString()))) {
			return null;
		}
		String kind = encounter.hasClass_() ? status(encounter.getClass_().getCode()) : "";
		if (!Set.of("IMP", "ACUTE", "NONAC", "SS", "EMER").contains(kind)) {
			this.remarks.add(Reason.ORDINARY_CONTACT, place, "class", kind);
			return null;
		}
		return new Entity.Encounter(place, key, Ref.of(encounter.getSubject(), key), kind,
				Span.of(encounter.getPeriod()), Ref.of(encounter.getServiceProvider(), key));
	}

	private Entity.@Nullable Episode episode(Place place, Key key, EpisodeOfCare episode) {
		String status = status(episode.getStatusElement().getValueAsString());
		return isUsed(place, status) ? new Entity.Episode(place, key, Ref.of(episode.getPatient(), key),
				Span.of(episode.getPeriod()), Ref.of(episode.getCareManager(), key),
				Ref.of(episode.getManagingOrganization(), key), Set.of("finished", "onhold").contains(status)) : null;
	}

}

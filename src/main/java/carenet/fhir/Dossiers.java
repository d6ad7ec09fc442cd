package carenet.fhir;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Sorts what is told by the patient of whom it is told. */
final class Dossiers {

	private final Map<Key, Dossier> byPatient = new LinkedHashMap<>();

	private final Resources resources;

	private final Remarks remarks;

	private Dossiers(Resources resources, Remarks remarks) {
		this.resources = resources;
		this.remarks = remarks;
	}

	static Dossiers of(Resources resources, Remarks remarks) {
		Dossiers dossiers = new Dossiers(resources, remarks);
		resources.all(Entity.Patient.class)
			.forEach((patient) -> dossiers.byPatient.put(patient.key(), Dossier.of(patient)));
		resources.all(Entity.class).forEach(dossiers::sort);
		return dossiers;
	}

	Collection<Dossier> all() {
		return this.byPatient.values();
	}

	private void sort(Entity entity) {
		switch (entity) {
			case Entity.Patient _, Entity.Practitioner _, Entity.Role _, Entity.Organization _ -> {
			}
			case Entity.Team team -> put(team, (team.subject() != null) ? team.subject() : onlyPatient(team));
			case Entity.Plan one -> put(one, one.subject());
			case Entity.Goal one -> put(one, one.subject());
			case Entity.Condition one -> put(one, one.subject());
			case Entity.Observation one -> put(one, one.subject());
			case Entity.Encounter one -> put(one, one.subject());
			case Entity.Episode one -> put(one, one.subject());
			case Entity.Related one ->
				this.resources.peek(one.patient()).map(this::of).ifPresent((dossier) -> dossier.add(one));
		}
	}

	/** Somebody of an earlier import may have no resource among the files. */
	private @Nullable Dossier of(Entity entity) {
		return (entity instanceof Entity.Patient patient)
				? this.byPatient.computeIfAbsent(patient.key(), (key) -> Dossier.of(patient)) : null;
	}

	private void put(Entity entity, @Nullable Ref subject) {
		Optional<Entity> found = this.resources.find(subject, entity.place(), "subject");
		Dossier dossier = found.map(this::of).orElse(null);
		if (dossier == null) {
			this.remarks.add(Reason.NO_SUBJECT, entity.place(), "subject", (subject != null) ? subject.shown() : "");
			return;
		}
		dossier.add(entity);
	}

	private @Nullable Ref onlyPatient(Entity.Team team) {
		Map<Key, Ref> patients = team.members()
			.stream()
			.map(Entity.Member::member)
			.filter(Objects::nonNull)
			.filter((member) -> this.resources.peek(member).orElse(null) instanceof Entity.Patient)
			.collect(Collectors.toMap((member) -> this.resources.peek(member).orElseThrow().key(), (member) -> member,
					(one, _) -> one));
		if (patients.size() != 1) {
			return null;
		}
		this.remarks.add(Reason.SUBJECT_AMONG_PARTICIPANTS, team.place(), "subject");
		return List.copyOf(patients.values()).getFirst();
	}

}

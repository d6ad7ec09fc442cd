package carenet.fhir;

import java.util.ArrayList;
import java.util.List;

/**
 * All that is told of one patient.
 *
 * @param patient who
 * @param teams who supports
 * @param plans what is planned
 * @param goals what is wanted
 * @param conditions what is needed
 * @param observations what was measured
 * @param encounters what happened
 * @param episodes when in care
 */
record Dossier(Entity.Patient patient, List<Entity.Team> teams, List<Entity.Plan> plans, List<Entity.Goal> goals,
		List<Entity.Condition> conditions, List<Entity.Observation> observations, List<Entity.Encounter> encounters,
		List<Entity.Episode> episodes, List<Entity.Related> related) {

	static Dossier of(Entity.Patient patient) {
		return new Dossier(patient, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
				new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
	}

	void add(Entity entity) {
		switch (entity) {
			case Entity.Team one -> this.teams.add(one);
			case Entity.Plan one -> this.plans.add(one);
			case Entity.Goal one -> this.goals.add(one);
			case Entity.Condition one -> this.conditions.add(one);
			case Entity.Observation one -> this.observations.add(one);
			case Entity.Encounter one -> this.encounters.add(one);
			case Entity.Episode one -> this.episodes.add(one);
			case Entity.Related one -> this.related.add(one);
			case Entity.Patient _, Entity.Practitioner _, Entity.Role _, Entity.Organization _ -> {
			}
		}
	}

}

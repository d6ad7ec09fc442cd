package carenet.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.evidence.NeedRating;
import carenet.evidence.NeedStatus;
import carenet.intake.ForeignIds;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * The needs of one client. They are rated only where a record says so: a resolved
 * condition is no need any more, a goal that was achieved is met, a table makes scores of
 * observations.
 */
final class Needs {

	private static final int BEST = 5;

	private final Id client;

	private final List<Wave> waves;

	private final ForeignIds ids;

	private final Domains domains;

	private final Resources resources;

	private final Remarks remarks;

	private final Map<Key, Need> needs = new LinkedHashMap<>();

	private final Map<Id, Need> measured = new TreeMap<>();

	private final Map<Integer, Map<Id, Rated>> ratings = new TreeMap<>();

	Needs(Id client, List<Wave> waves, ForeignIds ids, Domains domains, Resources resources, Remarks remarks) {
		this.client = client;
		this.waves = waves;
		this.ids = ids;
		this.domains = domains;
		this.resources = resources;
		this.remarks = remarks;
	}

	/** A rating before it has a report. */
	private record Rated(NeedStatus status, @Nullable Integer score) {
	}

	void read(Dossier dossier) {
		dossier.conditions().forEach(this::condition);
		dossier.goals().forEach(this::goal);
		dossier.observations()
			.stream()
			.sorted(Comparator
				.comparing((Entity.Observation one) -> (one.on() != null) ? one.on().first() : LocalDate.MIN))
			.forEach(this::observation);
	}

	private void condition(Entity.Condition condition) {
		NeedDomain domain = this.domains.of(condition.codes());
		if (domain == null) {
			this.remarks.add(Reason.NOT_A_NEED, condition.place(), "code", words(condition.codes()));
			return;
		}
		PartialDate abated = condition.abated();
		if (abated != null && abated.last().isBefore(this.waves.getFirst().date())) {
			this.remarks.add(Reason.RESOLVED_BEFORE, condition.place(), "abatement");
			return;
		}
		Need need = need(condition.key(), domain, condition.identified(), condition.codes(), condition.place());
		Wave last = this.waves.getLast();
		boolean over = (abated != null) ? !abated.last().isAfter(last.date()) : condition.resolved();
		if (over) {
			rate(last, need.id(), new Rated(NeedStatus.NO_NEED, null));
		}
	}

	private void goal(Entity.Goal goal) {
		for (int i = 0; i < goal.addresses().size(); i++) {
			Entity found = this.resources.find(goal.addresses().get(i), goal.place(), "addresses[%d]".formatted(i))
				.orElse(null);
			if (found != null && this.needs.containsKey(found.key())) {
				if (goal.achieved() != null) {
					this.remarks.add(Reason.ELEMENT_NOT_USED, goal.place(), "achievementStatus");
				}
				return;
			}
		}
		NeedDomain domain = this.domains.of(goal.codes());
		if (domain == null) {
			this.remarks.add(Reason.NOT_A_NEED, goal.place(), "description", words(goal.codes()));
			return;
		}
		Need need = need(goal.key(), domain, goal.start(), goal.codes(), goal.place());
		if (goal.achieved() != null) {
			rate(this.waves.getLast(), need.id(), new Rated(goal.achieved() ? NeedStatus.MET : NeedStatus.UNMET, null));
		}
	}

	/** The latest score up to a wave, and after the wave before, is that of the wave. */
	private void observation(Entity.Observation observation) {
		NeedDomain domain = this.domains.listed(observation.codes());
		if (domain == null) {
			this.remarks.add(Reason.NOT_A_NEED, observation.place(), "code", words(observation.codes()));
			return;
		}
		LocalDate on = (observation.on() != null) ? observation.on().exact() : null;
		Integer score = observation.score();
		if (on == null || score == null || score < 1 || score > BEST) {
			this.remarks.add((on == null) ? Reason.UNCERTAIN_DATE : Reason.INVALID_VALUE, observation.place(),
					(on == null) ? "effective" : "value");
			return;
		}
		Wave wave = this.waves.stream().filter((one) -> !one.date().isBefore(on)).findFirst().orElse(null);
		if (wave == null) {
			this.remarks.add(Reason.NO_WAVE, observation.place(), "effective");
			return;
		}
		Coded code = observation.codes().getFirst();
		Id id = this.ids.hashed("Need", this.client + " " + code.system() + "|" + code.code());
		this.measured.putIfAbsent(id, new Need(id, this.client, domain, on, code.words()));
		rate(wave, id, new Rated(NeedStatus.UNKNOWN, score));
	}

	/** A need without a day is listed by being rated, as far as it goes. */
	private Need need(Key key, NeedDomain domain, @Nullable PartialDate identified, List<Coded> codes, Place place) {
		LocalDate day = (identified != null) ? identified.exact() : null;
		String label = codes.isEmpty() ? null : codes.getFirst().words();
		Need need = new Need(key.in(this.ids, null), this.client, domain, day, label);
		this.needs.put(key, need);
		if (day == null) {
			this.remarks.add(Reason.UNCERTAIN_DATE, place, "recordedDate");
			rate(this.waves.getLast(), need.id(), new Rated(NeedStatus.UNKNOWN, null));
		}
		return need;
	}

	private void rate(Wave wave, Id need, Rated rated) {
		this.ratings.computeIfAbsent(wave.index(), (index) -> new TreeMap<>()).put(need, rated);
	}

	private static String words(List<Coded> codes) {
		return codes.isEmpty() ? "" : codes.getFirst().words();
	}

	/** Those of the needs that are referred to. */
	Set<Id> among(List<Ref> refs, Place place, String path) {
		Set<Id> found = new LinkedHashSet<>();
		for (int i = 0; i < refs.size(); i++) {
			this.resources.find(refs.get(i), place, "%s[%d]".formatted(path, i))
				.map((entity) -> this.needs.get(entity.key()))
				.ifPresent((need) -> found.add(need.id()));
		}
		return found;
	}

	List<Need> all() {
		List<Need> all = new ArrayList<>(this.needs.values());
		all.addAll(this.measured.values());
		return all;
	}

	/** The waves at which something is rated. */
	Set<Integer> ratedWaves() {
		return new HashSet<>(this.ratings.keySet());
	}

	List<NeedRating> ratings(int wave, Id report) {
		return this.ratings.getOrDefault(wave, Map.of())
			.entrySet()
			.stream()
			.map((one) -> new NeedRating(report, one.getKey(), one.getValue().status(), one.getValue().score(), null))
			.toList();
	}

}

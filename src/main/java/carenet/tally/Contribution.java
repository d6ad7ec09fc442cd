package carenet.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import carenet.network.CareDensities;
import carenet.network.EgoMeasures;
import carenet.network.KnownClient;
import carenet.network.NeedAtWave;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.TieKind;

/**
 * What one client adds to a cohort: a function of what is known of it, and of nothing
 * else.
 *
 * @param told what was said of its support ties
 * @param networks its networks at all its waves
 * @param densities the care densities that were read
 */
public record Contribution(List<Told> told, List<SupportNetwork> networks,
		Map<CareDensities.Key, CareDensities.Found> densities) {

	/** What a client adds to these tables. */
	public static Contribution of(KnownClient known, Set<Table> tables,
			Map<CareDensities.Key, CareDensities.Found> densities) {
		List<SupportNetwork> networks = parts(tables).equals(Set.of(Part.TIES)) ? List.of()
				: known.waves().stream().map(known::at).toList();
		List<Told> told = known.testimonies()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().kind() == TieKind.SUPPORTS)
			.map((entry) -> new Told(entry.getValue().toString()))
			.toList();
		return new Contribution(told, networks, densities);
	}

	/** What has to be read of a client for these tables. */
	public static Set<Part> parts(Set<Table> tables) {
		Set<Part> parts = EnumSet.of(Part.TIES);
		for (Table table : tables) {
			parts.addAll(switch (table) {
				case CLIENTS, TRANSITIONS, ASKED_BETWEEN, DIFFERENCES, PATTERNS, WAVES -> List.<Part>of();
				case COMPOSITION, FLOWS -> List.of(Part.EMPLOYERS);
				case NEEDS -> List.of(Part.NEEDS);
				case MEASURES -> List.of(Part.MEASURES);
			});
		}
		return parts;
	}

	/** All that it adds to these tables. */
	public List<Fact> facts(Set<Table> tables, Reckoning reckoning) {
		List<Fact> facts = new ArrayList<>(told(this.told, tables, reckoning));
		if (tables.contains(Table.COMPOSITION) || tables.contains(Table.FLOWS)) {
			facts.addAll(strata());
		}
		if (tables.contains(Table.NEEDS)) {
			facts.addAll(needs());
		}
		if (tables.contains(Table.MEASURES)) {
			facts.addAll(measures());
		}
		return facts;
	}

	/** What one client's testimonies add to these tables. */
	public static List<Fact> told(List<Told> told, Set<Table> tables, Reckoning reckoning) {
		List<Fact> facts = new ArrayList<>();
		if (tables.stream().anyMatch(Table::isOfTestimonies)) {
			facts.addAll(told);
		}
		if (tables.contains(Table.DIFFERENCES)) {
			facts.addAll(reckoning.shares(told));
		}
		return facts;
	}

	/** Where its ties lie, wave by wave. */
	private Collection<Strata> strata() {
		Map<String, SortedMap<Integer, Stratum>> byTie = new TreeMap<>();
		for (SupportNetwork network : this.networks) {
			for (SupportTie tie : network.ties()) {
				byTie.computeIfAbsent(tie.id(), (id) -> new TreeMap<>()).put(network.wave().index(), Stratum.of(tie));
			}
		}
		return byTie.values().stream().map(Strata::new).toList();
	}

	private List<Fact> needs() {
		List<Fact> needs = new ArrayList<>();
		for (SupportNetwork network : this.networks) {
			for (NeedAtWave need : network.needs()) {
				needs.add(new Fact.NeedSeen(network.wave().index(), need.need().domain(), need.status(),
						need.coverage()));
			}
		}
		return needs;
	}

	private List<Fact> measures() {
		List<Fact> facts = new ArrayList<>();
		for (SupportNetwork network : this.networks) {
			EgoMeasures measures = network.measures().withCareDensity(density(network));
			for (EgoMeasure measure : EgoMeasure.values()) {
				facts.add(measure(network.wave().index(), measure, measures));
			}
		}
		return facts;
	}

	private @Nullable Double density(SupportNetwork network) {
		CareDensities.Found found = this.densities
			.get(new CareDensities.Key(network.client().id(), network.wave().index(), network.view()));
		return (found != null) ? found.density() : null;
	}

	private static Fact measure(int wave, EgoMeasure measure, EgoMeasures measures) {
		Double value = measure.in(measures);
		if (value != null) {
			return new Fact.MeasureSeen(wave, measure, value);
		}
		return new Fact.Unmeasured(wave, measure, measures.reason(measure.field()).orElseThrow().reason());
	}

}

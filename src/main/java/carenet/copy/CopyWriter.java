package carenet.copy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.Supporter;
import carenet.actors.Supporters;
import carenet.evidence.Chronicle;
import carenet.evidence.ClientFile;
import carenet.graph.Graph;
import carenet.study.Id;

/**
 * Fills the store of a copy the way a study is taken in: everybody around first, then
 * clients with what was told of them, from which the graph layer follows anew.
 */
final class CopyWriter {

	private final Graph graph;

	private final Chronicle chronicle;

	private final Disguise disguise;

	private final Set<Id> people = new HashSet<>();

	CopyWriter(Graph graph, Disguise disguise) {
		this.graph = graph;
		this.chronicle = new Chronicle(graph, Clock.systemUTC());
		this.disguise = disguise;
	}

	/** Everybody around these clients, and those behind them. */
	void people(Collection<Seen> clients) {
		clients.forEach((seen) -> this.people.addAll(seen.people()));
		List<Employment> jobs = new ArrayList<>();
		List.copyOf(this.people)
			.forEach((person) -> this.disguise.register()
				.employments()
				.getOrDefault(person, List.of())
				.forEach((job) -> this.disguise.of(job).ifPresent((moved) -> {
					jobs.add(moved);
					this.people.add(job.agency());
				})));
		addWholes();
		Supporters supporters = new Supporters(this.graph);
		supporters.save(this.people.stream()
			.map(this.disguise.register()::find)
			.map(Objects::requireNonNull)
			.map(this.disguise::of)
			.sorted(java.util.Comparator.comparing(Supporter::id))
			.toList());
		supporters.saveEmployments(jobs.stream().distinct().toList());
	}

	/** What agencies are part of. */
	private void addWholes() {
		Set<Id> next = new TreeSet<>(this.people);
		while (!next.isEmpty()) {
			Set<Id> wholes = new TreeSet<>();
			next.forEach((id) -> {
				Id whole = (this.disguise.register().find(id) instanceof Agency agency) ? agency.partOf() : null;
				if (whole != null && this.disguise.register().find(whole) != null && this.people.add(whole)) {
					wholes.add(whole);
				}
			});
			next = wholes;
		}
	}

	void clients(List<ClientFile> files) {
		this.chronicle.appendUnseen(files.stream().map(this.disguise::of).toList());
	}

	void reveal(boolean synthetic) {
		this.chronicle.reveal();
		if (synthetic) {
			this.graph.run("MERGE (s:Study {id: 'study'}) SET s.synthetic = true", Map.of());
		}
	}

	int size() {
		return this.people.size();
	}

}

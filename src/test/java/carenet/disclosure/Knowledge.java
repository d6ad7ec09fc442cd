package carenet.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortTransitions;
import carenet.cohort.RateDifferences;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.study.WaveStatus;
import carenet.tally.Stratum;

/** What everybody knows of the tables of a cohort: which numbers add up to which. */
final class Knowledge {

	private final Cohort counted;

	private final Cohort told;

	private final boolean everybodyHasAllWaves;

	private final Attacker attacker = new Attacker();

	private Knowledge(Cohort counted, Cohort told) {
		this.counted = counted;
		this.told = told;
		this.everybodyHasAllWaves = counted.whole()
			.waves()
			.stream()
			.allMatch((wave) -> Objects.equals(wave.without(), 0));
	}

	static Attacker of(Cohort counted, Cohort told, Map<String, Integer> published) {
		Knowledge knowledge = new Knowledge(counted, told);
		published.forEach(knowledge.attacker::knows);
		knowledge.groups();
		knowledge.part(counted.whole());
		counted.groups().forEach(knowledge::part);
		knowledge.rates(told.whole());
		told.groups().forEach(knowledge::rates);
		return knowledge.attacker;
	}

	/** Each number of all clients is the sum of the groups'. */
	private void groups() {
		if (this.counted.groups().isEmpty()) {
			return;
		}
		Set<String> numbers = new TreeSet<>();
		Numbers.of(this.counted).told().keySet().forEach((name) -> numbers.add(name.substring(name.indexOf(' ') + 1)));
		for (String number : numbers) {
			this.attacker.addsUp(
					this.counted.groups().stream().map((part) -> Numbers.name(part.group(), number)).toList(),
					List.of("all " + number));
		}
		this.told.groups().forEach((part) -> this.attacker.atLeastOne(Numbers.name(part.group(), "clients")));
	}

	private void part(CohortPart part) {
		Function<String, String> name = (number) -> Numbers.name(part.group(), number);
		String clients = name.apply("clients");
		part.waves().forEach((row) -> {
			int wave = row.wave();
			List<String> all = names(name, WaveStatus.values(), "went " + wave + " ");
			all.add(name.apply("without " + wave));
			this.attacker.addsUp(all, List.of(clients));
			row.asked().forEach((one) -> {
				String asked = name.apply("asked " + wave + " " + one.source());
				this.attacker.atMost(List.of(asked, name.apply("without " + wave)), List.of(clients));
				this.attacker.atMost(List.of(asked), List.of(name.apply("reports " + wave + " " + one.source())));
			});
		});
		part.transitions().forEach((row) -> between(name, clients, row));
		part.needs().forEach((row) -> {
			String at = row.wave() + " " + row.domain() + " ";
			this.attacker.addsUp(names(name, NeedStatus.values(), "status " + at), List.of(name.apply("listed " + at)));
			this.attacker.addsUp(names(name, NeedCoverage.values(), "coverage " + at),
					List.of(name.apply("listed " + at)));
		});
		this.counted.whole().measures().forEach((row) -> {
			String at = row.wave() + " " + row.measure() + " ";
			List<String> all = new ArrayList<>(List.of(name.apply("n " + at), name.apply("without " + row.wave())));
			row.undefined().forEach((one) -> all.add(name.apply("undefined " + at + one.reason())));
			this.attacker.addsUp(all, List.of(clients));
		});
		flows(name);
		if (this.counted.waves().size() == 2 && this.everybodyHasAllWaves) {
			courses(name);
		}
	}

	private void between(Function<String, String> name, String clients, CohortTransitions row) {
		String at = row.from() + "-" + row.to() + " ";
		String both = name.apply("both " + at);
		String notBefore = name.apply("without " + row.from());
		String notAfter = name.apply("without " + row.to());
		this.attacker.atMost(List.of(both, notBefore), List.of(clients));
		this.attacker.atMost(List.of(both, notAfter), List.of(clients));
		this.attacker.atMost(List.of(clients), List.of(both, notBefore, notAfter));
		row.asked().sources().forEach((one) -> {
			String twice = name.apply("asked both " + at + one.source());
			String before = name.apply("asked from " + at + one.source());
			String after = name.apply("asked to " + at + one.source());
			this.attacker.addsUp(List.of(twice, before, after, name.apply("asked never " + at + one.source())),
					List.of(both));
			String from = name.apply("asked " + row.from() + " " + one.source());
			String to = name.apply("asked " + row.to() + " " + one.source());
			this.attacker.atMost(List.of(twice, before), List.of(from));
			this.attacker.atMost(List.of(twice, after), List.of(to));
			this.attacker.atMost(List.of(from, both, notBefore), List.of(twice, before, clients));
			this.attacker.atMost(List.of(to, both, notAfter), List.of(twice, after, clients));
		});
		List<String> before = Stream.of("PERSISTED", "ENDED", "NOT_REOBSERVED", "EXITED")
			.map((one) -> name.apply(at + one))
			.toList();
		List<String> after = Stream.of("PERSISTED", "ADDED", "FIRST_OBSERVED", "ENTERED")
			.map((one) -> name.apply(at + one))
			.toList();
		sums(before, present(name, row.from()));
		sums(after, present(name, row.to()));
	}

	/** Ties of those that have both waves are all ties, or some of them. */
	private void sums(List<String> some, List<String> all) {
		if (this.everybodyHasAllWaves) {
			this.attacker.addsUp(some, all);
		}
		else {
			this.attacker.atMost(some, all);
		}
	}

	private List<String> present(Function<String, String> name, int wave) {
		return this.counted.whole()
			.composition()
			.stream()
			.filter((row) -> row.wave() == wave)
			.map((row) -> name.apply("present " + wave + " " + row.stratum()))
			.toList();
	}

	/** Flows that leave a stratum, and those that arrive there, are what is in it. */
	private void flows(Function<String, String> name) {
		Map<Integer, Set<Stratum>> before = new HashMap<>();
		Map<Integer, Set<Stratum>> after = new HashMap<>();
		this.counted.whole().flows().forEach((flow) -> {
			before.computeIfAbsent(flow.from(), (key) -> new TreeSet<>()).add(flow.before());
			after.computeIfAbsent(flow.from(), (key) -> new TreeSet<>()).add(flow.after());
		});
		before.forEach((wave, strata) -> {
			Set<Stratum> next = Objects.requireNonNull(after.get(wave));
			strata.stream()
				.filter(Stratum::isPresent)
				.forEach((one) -> this.attacker.addsUp(
						next.stream().map((other) -> flow(name, wave, one, other)).toList(),
						List.of(name.apply("present " + wave + " " + one))));
			next.stream()
				.filter(Stratum::isPresent)
				.forEach((one) -> this.attacker.addsUp(
						strata.stream().map((other) -> flow(name, wave, other, one)).toList(),
						List.of(name.apply("present " + (wave + 1) + " " + one))));
		});
	}

	private static String flow(Function<String, String> name, int wave, Stratum before, Stratum after) {
		return name.apply("flow " + wave + " " + before + " " + after);
	}

	/** With two waves, courses are transitions by another name. */
	private void courses(Function<String, String> name) {
		same(name, "ALWAYS", "PERSISTED");
		same(name, "LATER_ABSENT", "ENDED");
		same(name, "LATER_PRESENT", "ADDED");
		same(name, "SEEN", "FIRST_OBSERVED", "NOT_REOBSERVED");
		same(name, "EXITED", "EXITED");
	}

	private void same(Function<String, String> name, String pattern, String... transitions) {
		this.attacker.addsUp(List.of(name.apply("pattern " + pattern)),
				Stream.of(transitions).map((one) -> name.apply("0-1 " + one)).toList());
	}

	private void rates(CohortPart part) {
		Function<String, String> name = (number) -> Numbers.name(part.group(), number);
		for (CohortTransitions row : part.transitions()) {
			String at = row.from() + "-" + row.to() + " ";
			rate(row.jaccard(), name, at, "PERSISTED", "ADDED", "ENDED");
			rate(row.persistence(), name, at, "PERSISTED", "ENDED");
			rate(row.stability(), name, at, "PERSISTED", "ENDED", "NOT_REOBSERVED");
			rate(row.jaccardLow(), name, at, "PERSISTED", "ADDED", "ENDED", "FIRST_OBSERVED", "NOT_REOBSERVED");
		}
		for (RateDifferences differences : this.told.differences()) {
			differences.groups()
				.stream()
				.filter((one) -> one.group().equals(part.group()))
				.forEach((one) -> estimate(differences, one, name));
		}
	}

	private void estimate(RateDifferences of, RateDifferences.GroupRate rate, Function<String, String> name) {
		String at = of.from() + "-" + of.to() + " ";
		switch (of.rate()) {
			case JACCARD -> rate(rate.rate().value(), name, at, "PERSISTED", "ADDED", "ENDED");
			case PERSISTENCE -> rate(rate.rate().value(), name, at, "PERSISTED", "ENDED");
			case STABILITY -> rate(rate.rate().value(), name, at, "PERSISTED", "ENDED", "NOT_REOBSERVED");
		}
		Integer clients = rate.rate().clients();
		if (clients != null) {
			String with = name.apply("with ties " + at + of.rate());
			this.attacker.knows(with, clients);
			this.attacker.atMost(List.of(with), List.of(name.apply("both " + at)));
		}
	}

	private void rate(@Nullable Double rate, Function<String, String> name, String at, String... of) {
		if (rate != null) {
			this.attacker.rate(rate, name.apply(at + of[0]), Stream.of(of).map((one) -> name.apply(at + one)).toList());
		}
	}

	private static List<String> names(Function<String, String> name, Enum<?>[] values, String of) {
		return new ArrayList<>(Stream.of(values).map((one) -> name.apply(of + one)).toList());
	}

}

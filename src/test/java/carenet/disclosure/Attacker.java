package carenet.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Works out numbers that were not told from those that were, and from what is known about
 * the tables: linear relations among numbers that are whole and not below 0.
 */
final class Attacker {

	/** More than anybody has: so that no number is without end. */
	private static final double MOST = 100_000;

	private final Map<String, Integer> known = new HashMap<>();

	private final List<Relation> relations = new ArrayList<>();

	private enum Sign {

		EQUAL, AT_MOST, AT_LEAST

	}

	/** A weighted sum of numbers that is so much, or at least or most. */
	private record Relation(Map<String, Double> terms, Sign sign, double value) {
	}

	/** What a number can be. */
	record Range(double low, double high) {

		double values() {
			return this.high - this.low + 1;
		}

	}

	void knows(String number, int value) {
		this.known.put(number, value);
	}

	/** That numbers add up to others. */
	void addsUp(List<String> some, List<String> others) {
		relate(some, others, Sign.EQUAL);
	}

	/** That numbers together are not more than others. */
	void atMost(List<String> some, List<String> others) {
		relate(some, others, Sign.AT_MOST);
	}

	void atLeastOne(String number) {
		this.relations.add(new Relation(Map.of(number, 1.0), Sign.AT_LEAST, 1));
	}

	/** That a told rate is that of a part in a whole. */
	void rate(double rate, String part, List<String> whole) {
		Map<String, Double> terms = new TreeMap<>();
		whole.forEach((one) -> terms.merge(one, -rate, Double::sum));
		terms.merge(part, 1.0, Double::sum);
		this.relations.add(new Relation(terms, Sign.EQUAL, 0));
	}

	private void relate(List<String> some, List<String> others, Sign sign) {
		Map<String, Double> terms = new TreeMap<>();
		some.forEach((one) -> terms.merge(one, 1.0, Double::sum));
		others.forEach((one) -> terms.merge(one, -1.0, Double::sum));
		this.relations.add(new Relation(terms, sign, 0));
	}

	/** Whether everything that the attacker takes for true is. */
	List<String> errors(Map<String, Integer> truth) {
		List<String> errors = new ArrayList<>();
		for (Relation relation : this.relations) {
			double sum = relation.terms()
				.entrySet()
				.stream()
				.mapToDouble((term) -> term.getValue() * truth.getOrDefault(term.getKey(), 0))
				.sum();
			double over = sum - relation.value();
			boolean holds = switch (relation.sign()) {
				case EQUAL -> Math.abs(over) < 1e-6;
				case AT_MOST -> over < 1e-6;
				case AT_LEAST -> over > -1e-6;
			};
			if (!holds) {
				errors.add(relation + " is " + sum);
			}
		}
		return errors;
	}

	/** What a number can be, as far as can be worked out. */
	Range range(String number) {
		return new Range(Math.ceil(solve(number, false) - 1e-4), Math.floor(solve(number, true) + 1e-4));
	}

	private double solve(String number, boolean most) {
		List<Relation> open = connected(number);
		ExpressionsBasedModel model = new ExpressionsBasedModel();
		Map<String, Variable> variables = new HashMap<>();
		names(open, number).forEach((name) -> variables.put(name, model.addVariable(name).lower(0).upper(MOST)));
		for (Relation relation : open) {
			Expression expression = model.addExpression();
			double rest = relation.value();
			for (Map.Entry<String, Double> term : relation.terms().entrySet()) {
				Integer value = this.known.get(term.getKey());
				if (value != null) {
					rest -= term.getValue() * value;
				}
				else {
					expression.set(variable(variables, term.getKey()), term.getValue());
				}
			}
			bound(expression, relation.sign(), rest);
		}
		variable(variables, number).weight(1);
		Optimisation.Result result = most ? model.maximise() : model.minimise();
		if (!result.getState().isOptimal()) {
			throw new IllegalStateException("%s: %s".formatted(number, result));
		}
		return result.getValue();
	}

	private static Variable variable(Map<String, Variable> variables, String name) {
		return Objects.requireNonNull(variables.get(name));
	}

	private static void bound(Expression expression, Sign sign, double value) {
		switch (sign) {
			case EQUAL -> expression.level(value);
			case AT_MOST -> expression.upper(value);
			case AT_LEAST -> expression.lower(value);
		}
	}

	private Set<String> names(List<Relation> relations, String number) {
		Set<String> names = new HashSet<>(Set.of(number));
		relations.forEach((relation) -> relation.terms()
			.keySet()
			.stream()
			.filter((name) -> !this.known.containsKey(name))
			.forEach(names::add));
		return names;
	}

	/** The relations that say something of a number, directly or through others. */
	private List<Relation> connected(String number) {
		Set<String> met = new HashSet<>(Set.of(number));
		Deque<String> next = new ArrayDeque<>(met);
		Set<Relation> found = new LinkedHashSet<>();
		Map<String, List<Relation>> byName = new HashMap<>();
		this.relations.forEach((relation) -> relation.terms()
			.keySet()
			.forEach((name) -> byName.computeIfAbsent(name, (key) -> new ArrayList<>()).add(relation)));
		while (!next.isEmpty()) {
			for (Relation relation : byName.getOrDefault(next.remove(), List.of())) {
				if (found.add(relation)) {
					relation.terms()
						.keySet()
						.stream()
						.filter((name) -> !this.known.containsKey(name) && met.add(name))
						.forEach(next::add);
				}
			}
		}
		return List.copyOf(found);
	}

}

package carenet.network;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import carenet.study.TieState;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a network the fields of a query ask for, with those that a directive may
 * leave out. The fields as they were written tell it; GraphQL's own account of a
 * selection takes longer than all the rest of a small query.
 *
 * @param network the field whose selection it is
 */
record Selection(DataFetchingEnvironment network) {

	Set<Part> parts() {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		this.network.getMergedField()
			.getFields()
			.forEach((field) -> each(field.getSelectionSet(), (one) -> addNetwork(one, parts)));
		return parts;
	}

	private void addNetwork(Field field, Set<Part> parts) {
		switch (field.getName()) {
			case "ties" -> {
				parts.add(asksForPresent(field) ? Part.PRESENT : Part.TIES);
				each(field.getSelectionSet(), (one) -> addTie(one, parts));
			}
			case "needs" -> {
				parts.add(Part.NEEDS);
				each(field.getSelectionSet(), (one) -> addNeed(one, parts));
			}
			case "contacts" -> parts.add(Part.CONTACTS);
			case "agencies" -> parts.addAll(Set.of(Part.PRESENT, Part.EMPLOYERS));
			case "measures" -> parts.add(Part.MEASURES);
			case "warnings" -> parts.add(Part.WARNINGS);
			default -> {
			}
		}
	}

	private static void addTie(Field field, Set<Part> parts) {
		switch (field.getName()) {
			case "agencies" -> parts.add(Part.EMPLOYERS);
			case "supportTypes", "frequency", "closeness", "quality", "hoursPerWeek", "coordinator", "role" ->
				parts.add(Part.ATTRIBUTES);
			case "addresses" -> parts.add(Part.ADDRESSED);
			case "statements", "silent" -> parts.add(Part.STATEMENTS);
			default -> {
			}
		}
	}

	private static void addNeed(Field field, Set<Part> parts) {
		switch (field.getName()) {
			case "addressedBy" -> parts.add(Part.ADDRESSERS);
			case "ratings" -> parts.add(Part.RATINGS);
			default -> {
			}
		}
	}

	/** Whether no other state is asked for; it is the default. */
	private boolean asksForPresent(Field ties) {
		return ties.getArguments()
			.stream()
			.filter((argument) -> argument.getName().equals("states"))
			.map(Argument::getValue)
			.allMatch(this::isPresent);
	}

	private boolean isPresent(Value<?> states) {
		return switch (states) {
			case EnumValue state -> state.getName().equals(TieState.PRESENT.name());
			case ArrayValue list -> list.getValues().stream().allMatch(this::isPresent);
			case VariableReference variable -> isGivenAsPresent(this.network.getVariables().get(variable.getName()));
			default -> false;
		};
	}

	private static boolean isGivenAsPresent(@Nullable Object states) {
		return (states instanceof List<?> list) ? list.stream().allMatch(Selection::isGivenAsPresent)
				: TieState.PRESENT.name().equals(String.valueOf(states));
	}

	/** Each field, also where a fragment has it. */
	private void each(@Nullable SelectionSet selected, Consumer<Field> use) {
		if (selected == null) {
			return;
		}
		for (graphql.language.Selection<?> selection : selected.getSelections()) {
			switch (selection) {
				case Field field -> use.accept(field);
				case InlineFragment fragment -> each(fragment.getSelectionSet(), use);
				case FragmentSpread spread -> each(fragment(spread.getName()).getSelectionSet(), use);
				default -> throw new IllegalStateException("no selection of GraphQL: " + selection);
			}
		}
	}

	/** In a document that was found valid it is there. */
	private FragmentDefinition fragment(String name) {
		return Objects.requireNonNull(this.network.getFragmentsByName().get(name));
	}

}

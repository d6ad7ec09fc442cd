package carenet.graph;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;

/**
 * How much is asked, whatever a directive then leaves out.
 *
 * @param depth how many fields stand in each other at most
 * @param fields how many fields there are, each fragment counted wherever it stands
 */
record Extent(int depth, long fields) {

	private static final Extent NOTHING = new Extent(0, 0);

	/** The extent of a valid document's operations, the largest of them. */
	static Extent of(Document document) {
		Counting counting = new Counting(document);
		Extent largest = NOTHING;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			Extent extent = counting.of(operation.getSelectionSet());
			largest = new Extent(Math.max(largest.depth, extent.depth), Math.max(largest.fields, extent.fields));
		}
		return largest;
	}

	private Extent beside(Extent other) {
		long sum = this.fields + other.fields;
		return new Extent(Math.max(this.depth, other.depth), (sum >= 0) ? sum : Long.MAX_VALUE);
	}

	private Extent inAField() {
		return new Extent(this.depth + 1, (this.fields < Long.MAX_VALUE) ? this.fields + 1 : this.fields);
	}

	/** Counts each fragment once; in a valid document none contains itself. */
	private static final class Counting {

		private final Map<String, FragmentDefinition> fragments;

		private final Map<String, Extent> counted = new HashMap<>();

		Counting(Document document) {
			this.fragments = new HashMap<>();
			document.getDefinitionsOfType(FragmentDefinition.class)
				.forEach((fragment) -> this.fragments.put(fragment.getName(), fragment));
		}

		Extent of(@Nullable SelectionSet selected) {
			Extent all = NOTHING;
			if (selected != null) {
				for (Selection<?> selection : selected.getSelections()) {
					all = all.beside(of(selection));
				}
			}
			return all;
		}

		private Extent of(Selection<?> selection) {
			return switch (selection) {
				case Field field -> of(field.getSelectionSet()).inAField();
				case InlineFragment fragment -> of(fragment.getSelectionSet());
				case FragmentSpread spread -> of(spread.getName());
				default -> throw new IllegalStateException("no selection of GraphQL: " + selection);
			};
		}

		private Extent of(String fragment) {
			Extent known = this.counted.get(fragment);
			if (known == null) {
				FragmentDefinition definition = this.fragments.get(fragment);
				known = (definition != null) ? of(definition.getSelectionSet()) : NOTHING;
				this.counted.put(fragment, known);
			}
			return known;
		}

	}

}

package carenet.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

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
 * @param breadth how many fields stand beside each other at most, in one selection as
 * written
 * @param aliases how many fields are given another name
 * @param directives how many directives there are
 * @param cost how many fields can be answered: those below a page once for each of its
 * entries
 * @param edges whether these are the fields of a page: {@code edges} is one of them
 */
record Extent(int depth, long fields, int breadth, long aliases, long directives, long cost, boolean edges) {

	private static final Extent NOTHING = new Extent(0, 0, 0, 0, 0, 0, false);

	/** The extent of a valid document, its largest operation's, with these variables. */
	static Extent of(Document document, Map<String, Object> variables) {
		return of(document, (operation) -> new PageSizes(operation, variables));
	}

	/** The extent with the largest pages that any variables can ask for. */
	static Extent atMost(Document document) {
		return of(document, PageSizes::largest);
	}

	private static Extent of(Document document, Function<OperationDefinition, PageSizes> pages) {
		Extent largest = NOTHING;
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			Extent extent = new Counting(document, pages.apply(operation)).of(operation.getSelectionSet());
			largest = largest.orLarger(extent.withDirectives(operation.getDirectives().size()));
		}
		return largest;
	}

	private Extent orLarger(Extent other) {
		return new Extent(Math.max(this.depth, other.depth), Math.max(this.fields, other.fields),
				Math.max(this.breadth, other.breadth), Math.max(this.aliases, other.aliases),
				Math.max(this.directives, other.directives), Math.max(this.cost, other.cost), this.edges);
	}

	private Extent beside(Extent other) {
		return new Extent(Math.max(this.depth, other.depth), sum(this.fields, other.fields),
				Math.max(this.breadth, other.breadth), sum(this.aliases, other.aliases),
				sum(this.directives, other.directives), sum(this.cost, other.cost), this.edges || other.edges);
	}

	private Extent in(Field field, long entries) {
		return new Extent(this.depth + 1, sum(this.fields, 1), this.breadth,
				sum(this.aliases, (field.getAlias() != null) ? 1 : 0),
				sum(this.directives, field.getDirectives().size()), sum(product(this.cost, entries), 1),
				field.getName().equals("edges"));
	}

	private Extent withDirectives(int more) {
		return new Extent(this.depth, this.fields, this.breadth, this.aliases, sum(this.directives, more), this.cost,
				this.edges);
	}

	private Extent withBreadth(int selections) {
		return new Extent(this.depth, this.fields, Math.max(this.breadth, selections), this.aliases, this.directives,
				this.cost, this.edges);
	}

	private static long sum(long one, long other) {
		long sum = one + other;
		return (sum >= 0) ? sum : Long.MAX_VALUE;
	}

	private static long product(long one, long other) {
		long high = Math.multiplyHigh(one, other);
		long low = one * other;
		return (high == 0 && low >= 0) ? low : Long.MAX_VALUE;
	}

	/** Counts each fragment once; in a valid document none contains itself. */
	private static final class Counting {

		private final PageSizes pages;

		private final Map<String, FragmentDefinition> fragments;

		private final Map<String, Extent> counted = new HashMap<>();

		Counting(Document document, PageSizes pages) {
			this.pages = pages;
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
				all = all.withBreadth(selected.getSelections().size());
			}
			return all;
		}

		private Extent of(Selection<?> selection) {
			return switch (selection) {
				case Field field -> of(field);
				case InlineFragment fragment ->
					of(fragment.getSelectionSet()).withDirectives(fragment.getDirectives().size());
				case FragmentSpread spread -> of(spread.getName()).withDirectives(spread.getDirectives().size());
				default -> throw new IllegalStateException("no selection of GraphQL: " + selection);
			};
		}

		private Extent of(Field field) {
			Extent below = of(field.getSelectionSet());
			return below.in(field, this.pages.entries(field, below.edges()));
		}

		private Extent of(String fragment) {
			Extent known = this.counted.get(fragment);
			if (known == null) {
				FragmentDefinition definition = this.fragments.get(fragment);
				known = (definition != null)
						? of(definition.getSelectionSet()).withDirectives(definition.getDirectives().size()) : NOTHING;
				this.counted.put(fragment, known);
			}
			return known;
		}

	}

}

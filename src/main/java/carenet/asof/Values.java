package carenet.asof;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternComprehensionContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertyKeyNameContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReturnItemContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.SubqueryScopeContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.VariableContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.WithClauseContext;

/**
 * Keeps a query from reading, under another view, what relationships carry for the usual
 * one: the values that all sources told together.
 */
final class Values {

	private static final Set<String> OF_ANY_VIEW = Set.of("tie", "wave", "client", "from", "until");

	private static final Set<String> OF_ANY_RULE = Set.of("wave", "status", "score", "urgency", "ratedBy", "conflict");

	private static final Set<String> FUNCTIONS = Set.of("count", "elementid", "endnode", "length", "nodes", "size",
			"startnode", "type");

	private final Header header;

	private final Tree tree;

	/** What may be read of each name; the same name twice may be what both allow. */
	private final Map<String, Set<String>> readable = new HashMap<>();

	Values(Header header, Tree tree) {
		this.header = header;
		this.tree = tree;
	}

	private boolean isRestricted(Step step) {
		boolean hasView = step.types().stream().anyMatch((type) -> type.bound() == GraphType.Bound.VERSION);
		boolean isNeed = step.types().contains(GraphType.HAS_NEED);
		return (isNeed && !this.header.isUsualView()) || (hasView && !this.header.isOfAllSources());
	}

	void relationship(Step step) {
		if (!isRestricted(step)) {
			return;
		}
		Set<String> keys = this.header.isOfAllSources() ? OF_ANY_RULE : OF_ANY_VIEW;
		RelationshipPatternContext written = step.written();
		if (written.properties() != null) {
			for (PropertyKeyNameContext key : written.properties().map().propertyKeyName()) {
				if (!keys.contains(Script.unquoted(key.getText()))) {
					throw Script.refused(key, reason(keys));
				}
			}
		}
		restrict(written.variable(), keys);
	}

	void path(@Nullable VariableContext name, List<Step> steps) {
		if (steps.stream().anyMatch(this::isRestricted)) {
			restrict(name, Set.of());
		}
	}

	private void restrict(@Nullable VariableContext name, Set<String> keys) {
		if (name != null) {
			this.readable.merge(Script.unquoted(name.getText()), keys, (one, other) -> {
				Set<String> both = new HashSet<>(one);
				both.retainAll(other);
				return both;
			});
		}
	}

	/** Looks at each use of such a name. */
	void check() {
		if (this.readable.isEmpty()) {
			return;
		}
		for (VariableContext use : Tree.all(this.tree.query(), VariableContext.class)) {
			Set<String> keys = this.readable.get(Script.unquoted(use.getText()));
			if (keys != null && !isNaming(use) && !isPassed(use) && !isHarmless(use, keys)) {
				throw Script.refused(use, reason(keys));
			}
		}
	}

	boolean isAnyRestricted() {
		return !this.readable.isEmpty();
	}

	private static boolean isNaming(VariableContext use) {
		ParserRuleContext above = use.getParent();
		return above instanceof RelationshipPatternContext || above instanceof PatternContext
				|| above instanceof PatternComprehensionContext || above instanceof SubqueryScopeContext;
	}

	/** Carried on by WITH under its own name. */
	private static boolean isPassed(VariableContext use) {
		ParseTree around = use;
		while (around != null && !(around instanceof ReturnItemContext)) {
			around = around.getText().equals(use.getText()) ? around.getParent() : null;
		}
		return around instanceof ReturnItemContext item && item.variable() == null
				&& item.expression().getText().equals(use.getText())
				&& item.getParent().getParent().getParent() instanceof WithClauseContext;
	}

	private boolean isHarmless(VariableContext use, Set<String> keys) {
		String next = this.tree.beside(use.getStop(), 1);
		if (next.equals(".")) {
			return keys.contains(Script.unquoted(this.tree.beside(use.getStop(), 2)));
		}
		String before = this.tree.beside(use.getStart(), -1);
		int function = before.equalsIgnoreCase("DISTINCT") ? -3 : -2;
		boolean isArgument = next.equals(")") && this.tree.beside(use.getStart(), function + 1).equals("(")
				&& FUNCTIONS.contains(this.tree.beside(use.getStart(), function).toLowerCase(Locale.ROOT));
		return isArgument || next.equalsIgnoreCase("IS");
	}

	private String reason(Set<String> keys) {
		return ("relationships carry what all sources told together under UNION, which is not this view; "
				+ "it can read %s, count it, or ask its type and ends")
			.formatted(keys.isEmpty() ? "its length and nodes" : new TreeSet<>(keys));
	}

}

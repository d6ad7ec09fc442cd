package carenet.asof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.MapContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertiesContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.PropertyKeyNameContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;

/** Puts names, properties and conditions into the patterns of a text. */
final class Writer {

	private final Script script;

	private final Names names;

	private final Edits edits = new Edits();

	private final Set<NodePatternContext> held = new HashSet<>();

	private @Nullable Token namedInClause;

	Writer(Script script, Names names) {
		this.script = script;
		this.names = names;
	}

	Edits edits() {
		return this.edits;
	}

	/** Where a name was put that would show among all names of a clause. */
	@Nullable Token namedInClause() {
		return this.namedInClause;
	}

	/** The name of a relationship, given where it has none. */
	String name(RelationshipPatternContext relationship, Place place) {
		place.name();
		if (relationship.variable() != null) {
			return relationship.variable().getText();
		}
		if (place.isClause()) {
			this.namedInClause = relationship.getStart();
		}
		String name = this.names.fresh("held");
		put(relationship.LBRACKET().getSymbol(), name);
		return name;
	}

	/** The name of a node, given where it has none; quoted as it is written. */
	String name(PatternNode node, String wish) {
		String known = node.name();
		if (known != null) {
			return known.matches("[A-Za-z_][A-Za-z0-9_]*") ? known : "`" + known + "`";
		}
		NodePatternContext written = node.written();
		if (written == null) {
			throw new IllegalStateException("a node that is nowhere");
		}
		this.namedInClause = written.getStart();
		String name = this.names.fresh(wish);
		put(written.LPAREN().getSymbol(), name);
		node.call(name);
		return name;
	}

	private void put(Token bracket, String name) {
		int at = this.script.end(bracket);
		boolean isWord = Character.isLetter(this.script.text().charAt(at));
		this.edits.name(at, isWord ? name + " " : name);
	}

	void property(RelationshipPatternContext relationship, List<String> entries, String why) {
		if (!entries.isEmpty()) {
			properties(relationship.properties(), last(relationship), entries, why);
		}
	}

	/** The property of a node, once. */
	void property(NodePatternContext node, String entry, String why) {
		if (this.held.add(node)) {
			ParserRuleContext labels = node.labelExpression();
			ParserRuleContext before = (labels != null) ? labels : node.variable();
			properties(node.properties(), (before != null) ? before.getStop() : node.LPAREN().getSymbol(),
					List.of(entry), why);
		}
	}

	void label(NodePatternContext node, String label) {
		if (this.held.add(node)) {
			Token before = (node.variable() != null) ? node.variable().getStop() : node.LPAREN().getSymbol();
			this.edits.after(this.script.end(before), ":" + label);
		}
	}

	private void properties(@Nullable PropertiesContext properties, Token before, List<String> entries, String why) {
		String put = String.join(", ", entries);
		if (properties == null) {
			close(before, " {" + put + "}");
			return;
		}
		MapContext map = properties.map();
		if (map == null) {
			throw Script.refused(properties, "properties by a parameter, which may hold another wave");
		}
		for (PropertyKeyNameContext written : map.propertyKeyName()) {
			String key = Script.unquoted(written.getText()) + ":";
			if (entries.stream().anyMatch((entry) -> entry.startsWith(key))) {
				throw Script.refused(written, why);
			}
		}
		close(map.LCURLY().getSymbol(), map.propertyKeyName().isEmpty() ? put : put + ", ");
	}

	/** Puts something before what begins here, apart from a word before it. */
	void open(Token begin, String text) {
		int at = this.script.start(begin);
		boolean isBehindWord = at > 0 && Character.isLetterOrDigit(this.script.text().charAt(at - 1));
		this.edits.before(at, isBehindWord ? " " + text : text);
	}

	void close(Token end, String text) {
		this.edits.after(this.script.end(end), text);
	}

	/** A condition at a relationship itself. */
	void where(RelationshipPatternContext relationship, String condition) {
		if (relationship.expression() != null) {
			open(relationship.expression().getStart(), condition + " AND (");
			close(relationship.expression().getStop(), ")");
		}
		else {
			close(last(relationship), " WHERE " + condition);
		}
	}

	/** The last word within the brackets of a relationship. */
	private static Token last(RelationshipPatternContext relationship) {
		for (ParserRuleContext part : new ParserRuleContext[] { relationship.properties(),
				relationship.pathLength() }) {
			if (part != null) {
				return part.getStop();
			}
		}
		return relationship.labelExpression().getStop();
	}

}

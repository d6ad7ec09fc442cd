package carenet.asof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.NodePatternContext;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.RelationshipPatternContext;

import carenet.asof.GraphType.Bound;

/** Holds each relationship of a pattern to the wave and the view. */
final class Holding {

	private static final String SAYS = "AS OF WAVE says of which wave a relationship is; leave this property out";

	private final Header header;

	private final Writer writer;

	private final Conditions conditions;

	private final Names names;

	private final Datings datings;

	private final Set<GraphType> met = EnumSet.noneOf(GraphType.class);

	Holding(Header header, Writer writer, Names names, Datings datings) {
		this.header = header;
		this.writer = writer;
		this.names = names;
		this.conditions = new Conditions(header, names);
		this.datings = datings;
	}

	/** The types that were held or left as they are. */
	Set<GraphType> met() {
		return this.met;
	}

	/** A node that is a wave. */
	void hold(NodePatternContext node) {
		if (Labels.isWave(node)) {
			this.writer.property(node, "index: " + this.header.wave(), SAYS);
		}
	}

	void hold(Step step, Scope scope, Place place) {
		this.met.addAll(step.types());
		if (step.types().stream().anyMatch((type) -> type.bound() == Bound.INDEX)) {
			end(step, GraphType.HAS_WAVE, NodeKind.WAVE);
		}
		else if (step.types().stream().anyMatch((type) -> type.bound() == Bound.OF_NEED)) {
			end(step, GraphType.OF, NodeKind.NEED);
		}
		else if (!step.isBound(Bound.NONE)) {
			versions(step, scope, place);
		}
	}

	/** A type that is held by the node at one of its ends. */
	private void end(Step step, GraphType type, NodeKind kind) {
		alone(step, type);
		NodePatternContext node = written(step, type.from() == kind);
		if (kind == NodeKind.WAVE) {
			this.writer.property(node, "index: " + this.header.wave(), SAYS);
			return;
		}
		Set<NodeKind> labels = TypeNames.kinds(node);
		if (node.labelExpression() == null) {
			this.writer.label(node, "Need");
		}
		else if (labels == null || !labels.equals(EnumSet.of(kind))) {
			throw Script.refused(node,
					"OF leads to the client of a need, and of what was told; write (n:Need)-[:OF]->");
		}
	}

	/** The node at which a directed relationship begins or ends, as it is written. */
	private static NodePatternContext written(Step step, boolean isBegin) {
		RelationshipPatternContext relationship = step.written();
		if (step.edge().arrow() == Edge.Arrow.NONE) {
			throw Script.refused(relationship, "this type needs its arrow, so that its ends are known");
		}
		boolean isLeft = isBegin == (step.edge().arrow() == Edge.Arrow.RIGHT);
		List<?> siblings = relationship.getParent().children;
		Object beside = siblings.get(siblings.indexOf(relationship) + (isLeft ? -1 : 1));
		if (beside instanceof NodePatternContext node) {
			return node;
		}
		throw Script.refused(relationship, "this type needs a node of its own at both ends");
	}

	private static void alone(Step step, GraphType type) {
		if (step.types().size() > 1 || step.edge().isRepeated() || step.form() != Step.Form.ONE) {
			throw Script.refused(step.written(),
					"%s can be held to a wave only alone and as one relationship, as in -[:%s]->".formatted(type,
							type));
		}
	}

	private void versions(Step step, Scope scope, Place place) {
		RelationshipPatternContext written = step.written();
		Set<GraphType> types = step.types();
		List<String> entries = this.conditions.entries(types);
		if (step.form() != Step.Form.SHORTEST) {
			this.writer.property(written, entries, SAYS);
			if (this.conditions.areEntriesEnough(types)) {
				return;
			}
		}
		boolean withWave = entries.isEmpty() || step.form() == Step.Form.SHORTEST;
		String name = this.writer.name(written, place);
		if (step.form() == Step.Form.ONE && !isByNode(step)) {
			this.writer.where(written, condition(step, name, withWave, scope));
			return;
		}
		if (step.form() == Step.Form.ONE && !step.edge().isRepeated()) {
			place.ask(condition(step, name, withWave, scope));
			return;
		}
		if (step.form() == Step.Form.SHORTEST && written.pathLength() == null) {
			throw Script.refused(written,
					"shortestPath over one relationship; give it a length, as in -[:SUPPORTS*..1]-");
		}
		String one = this.names.fresh("each");
		place.ask("all(%s IN %s WHERE %s)".formatted(one, name, condition(step, one, withWave, scope)));
	}

	/**
	 * Whether a condition speaks of a node of the pattern: Neo4j may take that for
	 * another one in a subquery within the brackets of a relationship, so it goes into
	 * WHERE.
	 */
	static boolean isByNode(Step step) {
		return step.types()
			.stream()
			.map(GraphType::bound)
			.anyMatch((bound) -> bound == Bound.DATE || bound == Bound.OWN_DATE || bound == Bound.LISTED_NEED);
	}

	private String condition(Step step, String name, boolean withWave, Scope scope) {
		List<Conditions.Typed> typed = new ArrayList<>();
		for (GraphType type : step.types()) {
			String asked = switch (type.bound()) {
				case VERSION -> this.conditions.version(name, withWave);
				case LISTED_NEED -> need(step, name, withWave);
				case DATE -> this.conditions.dated(name, client(step, scope));
				case OWN_DATE -> this.conditions.dated(name, own(step));
				case INDEX, OF_NEED, NONE -> "";
			};
			typed.add(new Conditions.Typed(type, asked));
		}
		String all = Conditions.anyOf(name, typed);
		return (typed.size() > 1) ? "(" + all + ")" : all;
	}

	private String need(Step step, String name, boolean withWave) {
		String wave = withWave ? "%s.wave = %s".formatted(name, this.header.wave()) : "";
		if (this.header.isUsualView()) {
			return wave;
		}
		alone(step, GraphType.HAS_NEED);
		written(step, false);
		PatternNode need = (step.edge().arrow() == Edge.Arrow.RIGHT) ? step.edge().right() : step.edge().left();
		String listed = this.conditions.listed(this.writer.name(need, "need"));
		return wave.isEmpty() ? listed : wave + " AND " + listed;
	}

	private String client(Step step, Scope scope) {
		return this.writer.name(this.datings.date(step, scope), "client");
	}

	private String own(Step step) {
		alone(step, GraphType.ASSIGNED_TO);
		written(step, true);
		PatternNode client = (step.edge().arrow() == Edge.Arrow.RIGHT) ? step.edge().left() : step.edge().right();
		return this.writer.name(client, "client");
	}

}

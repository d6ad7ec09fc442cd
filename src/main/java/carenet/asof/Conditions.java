package carenet.asof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.ConsensusRule;

/** What Cypher has to ask of a relationship so that it is of the wave and the view. */
final class Conditions {

	private final Header header;

	private final String voice;

	private final String need;

	private final String wave;

	Conditions(Header header, Names names) {
		this.header = header;
		this.voice = names.fresh("voice");
		this.need = names.fresh("listed");
		this.wave = names.fresh("asOf");
	}

	/** The keys of a map that all relationships of these types can be held by. */
	List<String> entries(Set<GraphType> types) {
		List<String> entries = new ArrayList<>();
		if (types.stream().allMatch(Conditions::hasIndex)) {
			entries.add("wave: " + this.header.wave());
			if (types.stream().allMatch((type) -> type.bound() == GraphType.Bound.VERSION) && isNobodyDenies()) {
				entries.add("deniedBy: []");
			}
		}
		return entries;
	}

	private boolean isNobodyDenies() {
		return this.header.isOfAllSources() && this.header.rule() == ConsensusRule.INTERSECTION;
	}

	private static boolean hasIndex(GraphType type) {
		return type.bound() == GraphType.Bound.VERSION || type.bound() == GraphType.Bound.LISTED_NEED;
	}

	/** Whether the keys of a map say all. */
	boolean areEntriesEnough(Set<GraphType> types) {
		return types.stream().allMatch(Conditions::hasIndex)
				&& (this.header.isUsualView() || (isNobodyDenies() && !types.contains(GraphType.HAS_NEED)));
	}

	/** What is asked of a version, whose wave is looked at already or not. */
	String version(String relationship, boolean withWave) {
		String wave = "%s.wave = %s".formatted(relationship, this.header.wave());
		String view = view(relationship);
		if (view.isEmpty()) {
			return wave;
		}
		return withWave ? wave + " AND " + view : view;
	}

	/** One predicate for each rule; nothing where one voice is enough and all count. */
	private String view(String of) {
		boolean all = this.header.isOfAllSources();
		return switch (this.header.rule()) {
			case UNION -> all ? "" : counted("any", of, "reportedBy");
			case INTERSECTION -> all ? "size(%s.deniedBy) = 0".formatted(of)
					: counted("any", of, "reportedBy") + " AND " + counted("none", of, "deniedBy");
			case MAJORITY -> "size(%s) > size(%s)".formatted(voices(of, "reportedBy"), voices(of, "deniedBy"));
		};
	}

	private String voices(String of, String voices) {
		String list = of + "." + voices;
		return this.header.isOfAllSources() ? list
				: "[%s IN %s WHERE %s IN %s]".formatted(this.voice, list, this.voice, this.header.sourceList());
	}

	private String counted(String quantifier, String of, String voices) {
		return "%s(%s IN %s.%s WHERE %s IN %s)".formatted(quantifier, this.voice, of, voices, this.voice,
				this.header.sourceList());
	}

	/** A need without a day is listed from the first wave that rates or addresses it. */
	String listed(String node) {
		String rated = this.header.isOfAllSources() ? "size(%s.ratedBy) > 0".formatted(this.need)
				: counted("any", this.need, "ratedBy");
		return ("(%s.firstIdentifiedOn IS NOT NULL"
				+ " OR EXISTS { (:Client)-[%s:HAS_NEED]->(%s) WHERE %s.wave <= %s AND %s }"
				+ " OR EXISTS { (:Supporter)-[%s:ADDRESSES]->(%s) WHERE %s.wave <= %s AND %s })")
			.formatted(node, this.need, node, this.need, this.header.wave(), rated, this.need, node, this.need,
					this.header.wave(), view(this.need));
	}

	/** A dated relationship holds on the day of the client's wave. */
	String dated(String relationship, String client) {
		return "EXISTS { (%s)-[:HAS_WAVE]->(%s:Wave {index: %s}) WHERE %s.from <= %s.date AND %s.date < %s.until }"
			.formatted(client, this.wave, this.header.wave(), relationship, this.wave, this.wave, relationship);
	}

	/** One condition for a relationship that may be of several types. */
	static String anyOf(String relationship, List<Typed> typed) {
		if (typed.size() == 1) {
			return typed.getFirst().condition();
		}
		return typed.stream()
			.map((one) -> one.condition().isEmpty() ? "type(%s) = '%s'".formatted(relationship, one.type())
					: "(type(%s) = '%s' AND %s)".formatted(relationship, one.type(), one.condition()))
			.collect(Collectors.joining(" OR "));
	}

	/**
	 * What is asked of a relationship of one type.
	 *
	 * @param type its type
	 * @param condition in Cypher; empty where nothing is asked
	 */
	record Typed(GraphType type, String condition) {
	}

}

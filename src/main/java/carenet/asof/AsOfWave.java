package carenet.asof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser.ReturnItemsContext;

import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.study.Wave;

/**
 * A query about one wave, and the Cypher that it stands for.
 *
 * @param original what was asked
 * @param body what was asked with blanks for its first words, so that places stay
 * @param rewritten plain Cypher in which every relationship is held to the wave and view
 * @param wave the index of the wave, or the name of the parameter behind a dollar
 * @param rule how voices make one state
 * @param sources whose voice counts
 * @param notes what whoever reads the answer has to know
 * @param isByEmployment whether employers were asked for
 */
public record AsOfWave(String original, String body, String rewritten, String wave, ConsensusRule rule,
		Set<Source> sources, List<String> notes, boolean isByEmployment) {

	public AsOfWave {
		sources = Set.copyOf(sources);
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a text that begins with AS OF WAVE; any other is none.
	 * @throws BadInput where it cannot be held to the wave, with the place
	 */
	public static Optional<AsOfWave> of(String text) {
		String start = text.stripLeading();
		boolean isComment = start.startsWith("/");
		if (!isComment && !start.regionMatches(true, 0, "AS", 0, 2)) {
			return Optional.empty();
		}
		Script script = Script.of(text);
		return HeaderReader.isThere(script) ? Optional.of(read(script)) : Optional.empty();
	}

	private static AsOfWave read(Script script) {
		Header header = HeaderReader.read(script);
		Tree tree = Tree.of(script, header.length());
		Names names = new Names(script);
		Writer writer = new Writer(script, names);
		Datings datings = new Datings();
		Holding holding = new Holding(header, writer, names, datings);
		Values values = new Values(header, tree);
		new Walk(writer, holding, values, datings).query(tree.query());
		values.check();
		checkStar(tree, writer.namedInClause() != null, values.isAnyRestricted());
		int begin = script.start(script.tokens().getFirst());
		int body = script.start(script.tokens().get(header.length()));
		return new AsOfWave(script.text(), blank(script.text(), begin, body),
				script.text().substring(0, begin) + writer.edits().applied(script.text(), body), header.wave(),
				header.rule(), header.sources(), Notes.of(header, holding.met()),
				holding.met().contains(GraphType.WORKS_FOR));
	}

	private static String blank(String text, int from, int to) {
		return text.substring(0, from) + text.substring(from, to).replaceAll("[^\\n]", " ") + text.substring(to);
	}

	/** All names would also be those that were put in. */
	private static void checkStar(Tree tree, boolean named, boolean restricted) {
		for (ReturnItemsContext items : Tree.all(tree.query(), ReturnItemsContext.class)) {
			if (items.TIMES() != null && (named || restricted)) {
				Token star = items.TIMES().getSymbol();
				throw Script.refused(star, named
						? "* would also give names that are put in for the wave; name what is meant, or name each "
								+ "relationship and client in the patterns"
						: "* would also give what relationships carry for all sources; name what is meant");
			}
		}
	}

	/** The name of the parameter that has the index, where there is one. */
	public Optional<String> parameter() {
		return this.wave.startsWith("$") ? Optional.of(this.wave.substring(1)) : Optional.empty();
	}

	/** The index, where it or its parameter is one. */
	public int index(Map<String, Object> parameters) {
		@Nullable Object given = parameter().isPresent() ? parameters.get(parameter().get()) : this.wave;
		boolean isNumber = parameter().isEmpty() || given instanceof Long || given instanceof Integer;
		if (!isNumber || !String.valueOf(given).matches("[0-9]{1,3}")) {
			throw new BadInput("the parameter %s is the index of a wave, a whole number from 0 to %d"
				.formatted(this.wave, Wave.MAX_INDEX));
		}
		return Integer.parseInt(String.valueOf(given));
	}

}

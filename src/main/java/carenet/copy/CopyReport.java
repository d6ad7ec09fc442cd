package carenet.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a copy holds, what was done to it, and how far it is from telling who somebody is.
 * It names no value that was removed.
 *
 * @param made on which day
 * @param synthetic whether nobody in it is real
 * @param whose clients in it: those who consent to research, or everybody
 * @param clients how many
 * @param leftOut clients of the store who are not in it
 * @param people carers, professionals and agencies around them
 * @param k how many were to be alike
 * @param ofClients how alike clients are by year of birth, sex and district
 * @param ofCarers how alike informal carers are by year of birth, sex and relation
 * @param removedCodes how many codes of each open list are not told
 * @param farthestShift by how many days a client's dates have moved at most
 * @param shifts in how many groups clients moved, of which each has a shift of its own
 * @param largestShift how many clients are in the largest of these
 * @param alone how many clients are the only one with so many waves, ties and needs
 * @param store the database that wrote the files
 */
public record CopyReport(LocalDate made, boolean synthetic, String whose, int clients, long leftOut, int people, int k,
		Alike ofClients, Alike ofCarers, Map<String, Integer> removedCodes, int farthestShift, int shifts,
		int largestShift, int alone, String store) {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	/**
	 * How alike people are.
	 *
	 * @param people how many
	 * @param reached the size of the smallest combination of values
	 * @param yearsOfABand how many years of birth are one; 0: none is told
	 * @param wordTold whether the district, or the relation, is told
	 * @param rareValues how many values fewer than k bear, and which were removed
	 * @param leftOver people of whom nothing of it is told
	 * @param valuesRemoved how many values were removed in all
	 * @param sizes how many combinations have which size
	 */
	public record Alike(int people, int reached, int yearsOfABand, boolean wordTold, int rareValues, int leftOver,
			int valuesRemoved, Map<Integer, Integer> sizes) {

		static Alike of(Anonymity one) {
			return new Alike(one.told().size(), one.reached(), one.years(), one.word(), one.rare(), one.leftOver(),
					one.removed(), one.sizes());
		}

	}

	static Map<String, Integer> removed(Codes codes) {
		return Map.of("professions that became OTHER", codes.professions().rare().size(), "sectors that became OTHER",
				codes.sectors().rare().size(), "reasons of an end that became OTHER", codes.reasons().rare().size(),
				"codes of events that were removed", codes.notes().rare().size(), "codings that were removed",
				codes.codings().rare().size());
	}

	String json() {
		return JSON.writeValueAsString(this) + "\n";
	}

	/** How many clients there are, and how alike. */
	public String sentence() {
		return "%d clients with %d people and agencies around them; k = %d was reached for clients, %d for carers"
			.formatted(this.clients, this.people, this.ofClients.reached(), this.ofCarers.reached());
	}

	/** Whether fewer are alike than was asked for: there are too few people for it. */
	public boolean isShort() {
		return List.of(this.ofClients, this.ofCarers)
			.stream()
			.anyMatch((one) -> one.people() > 0 && one.reached() < this.k);
	}

}

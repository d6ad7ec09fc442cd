package carenet.asof;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How a text about one wave is read, rewritten, or refused. */
class AsOfWaveTests {

	private static AsOfWave read(String text) {
		return AsOfWave.of(text).orElseThrow();
	}

	@Test
	void writesWhatAResearcherWouldWrite() {
		assertThat(read("AS OF WAVE 1 MATCH (s)-[:SUPPORTS]->(c:Client) RETURN s").rewritten())
			.isEqualTo("MATCH (s)-[:SUPPORTS {wave: 1}]->(c:Client) RETURN s");
		assertThat(read("AS OF WAVE 1 UNDER INTERSECTION MATCH (s)-[:SUPPORTS*1..2]->(c) RETURN *").rewritten())
			.isEqualTo("MATCH (s)-[:SUPPORTS*1..2 {wave: 1, deniedBy: []}]->(c) RETURN *");
	}

	@Test
	void asksForTheEmployerOfTheDayOfTheClient() {
		assertThat(read("AS OF WAVE 2 MATCH (c)<-[:SUPPORTS]-(s)-[:WORKS_FOR]->(g) RETURN g").rewritten())
			.isEqualTo("MATCH (c)<-[:SUPPORTS {wave: 2}]-(s)-[held:WORKS_FOR]->(g) WHERE EXISTS { (c)-[:HAS_WAVE]->"
					+ "(asOf:Wave {index: 2}) WHERE held.from <= asOf.date AND asOf.date < held.until } RETURN g");
	}

	@Test
	void leavesEverythingElseOfTheTextAsItIs() {
		assertThat(read("// who?\nAS OF\n WAVE 1 /* T1 */\nMATCH (s:Supporter {id: 'ü😀'}) // a comment\n"
				+ "  -[ r : SUPPORTS ]-> (`my client`) WHERE s.id<>'--[:X]->' RETURN  s,r ;")
			.rewritten())
			.isEqualTo("// who?\nMATCH (s:Supporter {id: 'ü😀'}) // a comment\n"
					+ "  -[ r : SUPPORTS {wave: 1} ]-> (`my client`) WHERE s.id<>'--[:X]->' RETURN  s,r ;");
	}

	@Test
	void putsInNoNameThatTheTextUses() {
		assertThat(
				read("AS OF WAVE 1 UNDER MAJORITY MATCH (held)-[:SUPPORTS]->(`held2`) RETURN held.voice").rewritten())
			.contains("[held3:SUPPORTS {wave: 1} WHERE size(held3.reportedBy) > size(held3.deniedBy)]");
	}

	@Test
	void readsItsFirstWordsInAnyCaseAndOrder() {
		AsOfWave read = read(
				"as /* of */ of wave 07 sources Client , PROFESSIONAL under intersection\nmatch (n) return n");
		assertThat(read.wave()).isEqualTo("7");
		assertThat(read.rule()).isEqualTo(ConsensusRule.INTERSECTION);
		assertThat(read.sources()).containsExactlyInAnyOrder(Source.CLIENT, Source.PROFESSIONAL);
		assertThat(read.rewritten()).isEqualTo("match (n) return n");
		assertThat(read.body()).hasSameSizeAs(read.original()).endsWith("\nmatch (n) return n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MATCH (n) RETURN n", "", "  ", "// AS OF WAVE 1\nMATCH (n) RETURN n",
			"RETURN 'AS OF WAVE 1'", "ASK" })
	void isNoneOfOtherTexts(String text) {
		assertThat(AsOfWave.of(text)).isEmpty();
	}

	@Test
	void saysThatAWaveIsAnIndexAndWhatIsNotHeldToIt() {
		assertThat(
				read("AS OF WAVE 1 SOURCES CLIENT MATCH (c:Client)<-[:SUPPORTS]-(s)-[:WORKS_FOR]->(g)-[:PART_OF]->(h) "
						+ "RETURN h")
					.notes())
			.containsExactly("A wave is an index: the answer is about T1 of each client, and their dates differ.",
					"A tie is there where one voice says so (UNION of CLIENT).",
					"Where nothing is found nobody said yes; nobody need have said no, been asked, or have had this "
							+ "wave. Nodes are not held to a wave: clients without it are among them.",
					"WORKS_FOR holds on the date of the client's wave; a client without that wave has none.",
					"Not held to the wave, but as recorded today: PART_OF.");
	}

	@Test
	void takesTheWaveFromAParameter() {
		AsOfWave read = read("AS OF WAVE $w MATCH (s)-[:SUPPORTS]->(c) RETURN s");
		assertThat(read.rewritten()).isEqualTo("MATCH (s)-[:SUPPORTS {wave: $w}]->(c) RETURN s");
		assertThat(read.parameter()).contains("w");
		assertThat(read.index(Map.of("w", 2L))).isEqualTo(2);
		for (Object wrong : new Object[] { "2", 2.0, -1L, 1000L, true }) {
			assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read.index(Map.of("w", wrong)))
				.withMessage("the parameter $w is the index of a wave, a whole number from 0 to 999");
		}
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read.index(Map.of()));
	}

	static Stream<Arguments> refused() throws IOException {
		try (InputStream file = Objects.requireNonNull(AsOfWaveTests.class.getResourceAsStream("/asof/refused.txt"))) {
			Matcher rows = Pattern.compile("(AS .*)\n! (.*) @ (\\d+):(\\d+)")
				.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
			return rows.results().map((row) -> Arguments.of(row.group(1), row.group(2), row.group(3), row.group(4)));
		}
	}

	@Test
	void theTableOfRefusedTextsIsLong() throws IOException {
		assertThat(refused()).hasSizeGreaterThanOrEqualTo(60);
	}

	@ParameterizedTest
	@MethodSource("refused")
	void isRefusedWithTheReasonAndThePlace(String text, String reason, String line, String column) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> AsOfWave.of(text))
			.withMessageStartingWith("refused: ")
			.withMessageContaining(reason)
			.withMessageEndingWith(", at line %s, column %s".formatted(line, column));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "AS OF WAVE 1 MATCH (n) WHERE n.id = '\\u0041' RETURN n;an escape by number",
					"AS OF WAVE 1 MATCH (n) RETURN n, 'x;Cypher cannot go on",
					"AS OF WAVE 1 MATCH (n) RETURN \\ n;Cypher cannot" })
	void isRefusedAsAWord(String text, String reason) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> AsOfWave.of(text)).withMessageContaining(reason);
	}

	@Test
	void boundsWhatItReads() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> AsOfWave.of("AS OF WAVE 1 RETURN " + "(".repeat(5000) + "1" + ")".repeat(5000)))
			.withMessageContaining("more than 100 brackets within each other");
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> AsOfWave.of("AS OF WAVE 1 RETURN 1" + " ".repeat(20_000)))
			.withMessageContaining("at most 20000");
	}

}

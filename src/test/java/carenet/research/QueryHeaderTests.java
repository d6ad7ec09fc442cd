package carenet.research;

import java.util.Map;

import carenet.study.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class QueryHeaderTests {

	private static final String GOOD = """
			// Counts clients at a wave.
			// @question How many are there?
			// @param wave Integer = 1  the wave's index
			// @returns clients
			MATCH (w:Wave {index: $wave}) RETURN count(w) AS clients;
			""";

	@Test
	void readsWhatAQuerySaysOfItself() {
		ResearchQuery query = QueryHeader.read("a/b", GOOD);
		assertThat(query.sentence()).isEqualTo("Counts clients at a wave.");
		assertThat(query.question()).isEqualTo("How many are there?");
		assertThat(query.parameters()).hasToString("[wave Integer = 1  the wave's index]");
		assertThat(query.columns()).containsExactly("clients");
		assertThat(query.bind(Map.of())).isEqualTo(Map.of("wave", 1L));
		assertThat(query.bind(Map.of("wave", "2"))).isEqualTo(Map.of("wave", 2L));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			// @question | // @asks     | '@asks' is not a tag
			// Counts clients at a wave. | // @returns a | has no first sentence
			$wave        | 1            | declares the parameters [wave] and uses []
			$wave        | $wave + $w   | declares the parameters [wave] and uses [w, wave]
			Integer = 1  | Whole = 1    | 'Whole' is not a type
			Integer = 1  | Integer = x  | parameter wave is Integer, which 'x' is not
			= 1  the     | = 1 the      | is not 'name Type = default  meaning'
			@returns clients | @returns clients, clients | is not a list of columns
			How many are there? | How many | does not end as it should
			""")
	void refusesAHeaderThatIsNotRight(String right, String wrong, String message) {
		assertThat(GOOD).contains(right);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> QueryHeader.read("a/b", GOOD.replace(right, wrong)))
			.withMessageContaining(message);
	}

	@Test
	void refusesValuesThatAreNotOfTheTypeOrOfNoParameter() {
		ResearchQuery query = QueryHeader.read("a/b", GOOD);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> query.bind(Map.of("wave", "1 OR true")))
			.withMessage("parameter wave is Integer, which '1 OR true' is not");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> query.bind(Map.of("client", "C")))
			.withMessage("a/b has no parameter client; it has wave");
	}

}

package carenet.likeness;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Anna van der Berg      | anna van den BERG        | SAME      | SAME
			Anna van der Berg      | Berg, Anna van der       | SAME      | SAME
			Anna van der Berg      | van der Berg, Anna       | SAME      | SAME
			Anna van der Berg      | Anna v.d. Berg           | SAME      | SAME
			Anna van der Berg      | Berg Anna                | SAME      | SAME
			Anna van den Berg      | Anna Vandenberg          | SAME      | ALIKE
			Anna de Vries          | mevr. A. de Vries        | FITS      | SAME
			Anna Sophie Bos        | A.S. Bos                 | FITS      | SAME
			S. de Boer             | Sanne de Boer            | FITS      | SAME
			Maria Jansen           | Maria de Vries-Jansen    | SAME      | PART
			Maria Jansen           | Maria de Vries - Jansen  | SAME      | PART
			Maria Jansen           | Maria Janssen            | SAME      | ALIKE
			Zoë Meijer             | Zoe Meyer                | SAME      | ALIKE
			Cees Kuijpers          | Kees Kuypers             | ALIKE     | ALIKE
			Pieter Bakker          | Pieter Bakekr            | SAME      | ALIKE
			Pieter Bakker          | Pietr Bakker             | ALIKE     | SAME
			Alexander Bos          | Alex Bos                 | FITS      | SAME
			Jan-Willem Bos         | Jan Willem Bos           | SAME      | SAME
			Henk                   | Henk Mulder              | SAME      | UNKNOWN
			Henk M.                | Henk Mulder              | SAME      | FITS
			Mulder                 | Henk Mulder              | UNKNOWN   | SAME
			oma Truus              | Truus Visser             | SAME      | UNKNOWN
			Jan Jansen             | Piet Jansen              | DIFFERENT | SAME
			Jan Bos                | Jan Vos                  | SAME      | DIFFERENT
			Jan Bos                | Joost Smit               | DIFFERENT | DIFFERENT
			""")
	void readsANameHoweverItIsWritten(String one, String other, Closeness given, Closeness family) {
		NameComparison compared = PersonName.of(one).compare(PersonName.of(other));
		NameComparison back = PersonName.of(other).compare(PersonName.of(one));
		assertThat(compared.given()).as("given names of %s and %s", one, other).isEqualTo(given);
		assertThat(compared.family()).as("family names of %s and %s", one, other).isEqualTo(family);
		assertThat(back.given()).isEqualTo(given);
		assertThat(back.family()).isEqualTo(family);
	}

	@ParameterizedTest
	@CsvSource({ "''", "' '", "-", "'van der'", "mevrouw", "', ,'", "'.'" })
	void isEmptyWhereNothingNamesAnybody(String text) {
		PersonName name = PersonName.of(text);
		assertThat(name.compare(PersonName.of("Anna Bos")).given()).isNotEqualTo(Closeness.SAME);
		assertThat(name.toString()).isEqualTo("PersonName");
	}

	@Test
	void looksAtNoMoreThanABoundedPartOfAVeryLongName() {
		PersonName name = PersonName.of("A".repeat(100_000) + " " + "b ".repeat(10_000));
		assertThat(name.given().size() + name.family().size()).isLessThanOrEqualTo(16);
		assertThat(name.given().getFirst().text()).hasSize(Word.LONGEST);
	}

}

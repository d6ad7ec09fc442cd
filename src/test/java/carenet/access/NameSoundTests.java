package carenet.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Spellings of one name that sound alike, and names that do not. */
class NameSoundTests {

	@ParameterizedTest
	@CsvSource({ "jansen, janssen", "jansen, yansen", "jansen, janszen", "jansen, jansenn", "meijer, meyer",
			"meijer, meier", "maier, meier", "dijk, dyk", "reijnders, reinders", "heijmans, heymans", "schmidt, schmit",
			"schmidt, schmid", "smit, smid", "bernard, bernart", "kees, cees", "karel, carel", "vries, fries",
			"visser, fisser", "zwart, swart", "philip, filip", "sophie, sofi", "thijs, tijs", "kuijper, kuiper",
			"kuyper, kuiper", "auwerda, ouwerda", "bouwman, bauman", "joesoef, yusuf", "bakker, baker", "aart, art",
			"dirck, dirk", "quist, kwist", "alexander, aleksander", "mohammed, mohamed", "shirin, sjirin",
			"aechem, achem", "hendrik, hendrick" })
	void soundAlike(String one, String other) {
		assertThat(NameSound.of(one)).isEqualTo(NameSound.of(other));
		assertThat(NameWords.match(one, other)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "jansen, hansen", "jansen, jacobs", "bakker, bekker", "smit, smeets", "vries, drees", "meijer, mulder",
			"dijk, dekker", "haan, aan", "willem, karel" })
	void soundDifferent(String one, String other) {
		assertThat(NameSound.of(one)).isNotEqualTo(NameSound.of(other));
		assertThat(NameWords.match(one, other)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "Willem Janssen", "Anna-Maria van der Schoot", "Eduard Schmidt", "Cees Kuijpers", "Yvonne de Vries" })
	void whoeverTypesTheRightSpellingFindsItAtEveryLetter(String name) {
		for (String word : name.split("[ -]", -1)) {
			for (int length = NameWords.SHORTEST; length <= word.length(); length++) {
				String typed = word.substring(0, length);
				if (!NameWords.asked(typed).isEmpty()) {
					assertThat(NameWords.match(typed, name)).as(typed).isTrue();
				}
			}
		}
	}

}

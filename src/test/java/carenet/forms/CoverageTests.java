package carenet.forms;

import java.util.List;

import carenet.study.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report may claim to cover, by what was asked. */
class CoverageTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			# source,          everybody, needByNeed, contacts, leftOut, own,   covers
			CLIENT,            true,      true,       each,     0,       false, ALL ALL ALL
			CLIENT,            true,      true,       no,       0,       false, ALL ALL MENTIONED
			CLIENT,            true,      false,      no,       0,       false, ALL MENTIONED MENTIONED
			CLIENT,            true,      true,       each,     1,       false, MENTIONED MENTIONED MENTIONED
			CLIENT,            false,     true,       each,     2,       true,  MENTIONED MENTIONED MENTIONED
			CLIENT,            false,     true,       each,     0,       false, MENTIONED MENTIONED MENTIONED
			PROFESSIONAL,      false,     true,       each,     0,       true,  OWN OWN MENTIONED
			MUNICIPAL_RECORD,  true,      true,       each,     0,       false, MUNICIPAL MENTIONED MENTIONED
			INFORMAL_CARER,    false,     true,       own,      2,       true,  OWN OWN OWN
			INFORMAL_CARER,    false,     false,      no,       2,       true,  OWN MENTIONED MENTIONED
			INFORMAL_CARER,    false,     true,       own,      2,       false, MENTIONED MENTIONED MENTIONED
			PROFESSIONAL,      true,      true,       own,      0,       true,  ALL ALL OWN
			PROFESSIONAL,      true,      true,       each,     3,       true,  OWN OWN MENTIONED
			MUNICIPAL_RECORD,  true,      true,       no,       0,       false, MUNICIPAL MENTIONED MENTIONED
			MUNICIPAL_RECORD,  true,      true,       no,       1,       false, MENTIONED MENTIONED MENTIONED
			HOSPITAL_RECORD,   false,     true,       no,       0,       false, MENTIONED MENTIONED MENTIONED
			FIELD_OBSERVATION, true,      false,      no,       0,       false, ALL MENTIONED MENTIONED
			""")
	void claimsNoMoreThanWasAsked(Source source, boolean everybody, boolean needByNeed, String contacts, int leftOut,
			boolean own, String covers) {
		List<String> reaches = List.of(covers.split(" ", -1));
		assertThat(new Coverage(source, everybody, needByNeed, contacts, leftOut, own).covers())
			.hasToString("SUPPORTS:%s;ADDRESSES:%s;IN_CONTACT_WITH:%s".formatted(reaches.get(0), reaches.get(1),
					reaches.get(2)));
	}

}

package carenet.map;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static carenet.network.TestNetworks.agency;
import static carenet.network.TestNetworks.professional;
import static org.assertj.core.api.Assertions.assertThat;

class SectorTests {

	@ParameterizedTest
	@CsvSource({ "MENTAL_HEALTH, HEALTH", "HOME_CARE, HEALTH", "GP, HEALTH", "COMMUNITY_PSYCHIATRIC_NURSE, HEALTH",
			"home care, HEALTH", "ADDICTION_CARE, HEALTH", "DEBT_RELIEF, MONEY_HOUSING_JUSTICE",
			"HOUSING_CORPORATION, MONEY_HOUSING_JUSTICE", "SOCIAL_HOUSING, MONEY_HOUSING_JUSTICE",
			"PROBATION, MONEY_HOUSING_JUSTICE", "LAWYER, MONEY_HOUSING_JUSTICE" })
	void findsTheSectorInAnOpenCode(String code, Sector sector) {
		assertThat(Sector.ofCode(code)).contains(sector);
	}

	@ParameterizedTest
	@CsvSource({ "DISTRICT_TEAM", "WELFARE", "WIJKTEAM_WORKER", "SOCIAL_CARE", "''" })
	void saysNothingOfACodeThatItDoesNotKnow(String code) {
		assertThat(Sector.ofCode(code)).isEqualTo(Optional.empty());
		assertThat(Sector.of(agency("A", code), List.of())).isEqualTo(Sector.SOCIAL_AND_MUNICIPAL);
	}

	@Test
	void takesTheEmployerBeforeTheProfession() {
		assertThat(Sector.of(professional("P", "NURSE"), List.of(agency("A", "HOUSING"))))
			.isEqualTo(Sector.MONEY_HOUSING_JUSTICE);
		assertThat(Sector.of(professional("P", "NURSE"), List.of(agency("A", "DISTRICT_TEAM"))))
			.isEqualTo(Sector.HEALTH);
	}

}

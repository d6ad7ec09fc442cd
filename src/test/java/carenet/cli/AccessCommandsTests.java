package carenet.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Caseloads and consent from the command line. */
@DemonstrationTest
class AccessCommandsTests {

	@Autowired
	private ApplicationContext context;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@BeforeEach
	void open() {
		this.carenet = new CommandLineHarness(this.context);
	}

	@Test
	void assignsFromADayAndEndsToday() {
		LocalDate today = LocalDate.now(ZoneOffset.UTC);
		assertThat(this.carenet.run("assign", "C0033", "P1-051", "--from", "2026-01-01").out())
			.isEqualToIgnoringNewLines("C0033 is in the caseload of P1-051, 2026-01-01/...");
		assertThat(this.carenet.run("assign", "C0033", "P1-051", "--end").out())
			.isEqualToIgnoringNewLines("C0033 is no longer in the caseload of P1-051.");
		Said again = this.carenet.run("assign", "C0033", "P1-051", "--end");
		assertThat(again.code()).isEqualTo(4);
		assertThat(again.err()).contains("client C0033 is not assigned to P1-051 on %s or later".formatted(today));
	}

	@Test
	void recordsConsentAndShowsWhatWasSaid() {
		assertThat(this.carenet.run("consent", "C0034").out()).startsWith("Nothing is recorded");
		assertThat(this.carenet.run("consent", "C0034", "--refuse", "linkage", "--from", "2025-03-01").out())
			.isEqualToIgnoringNewLines("C0034: linkage is refused.");
		assertThat(this.carenet.run("consent", "C0034").lines())
			.anyMatch((line) -> line.matches("linkage +refused +2025-03-01 +holds +local"));
		assertThat(this.carenet.run("consent", "--everybody", "--allow", "LINKAGE").out())
			.isEqualToIgnoringNewLines("34 clients: linkage is allowed.");
		assertThat(this.carenet.run("consent", "--everybody", "--allow", "linkage").out())
			.isEqualToIgnoringNewLines("0 clients: linkage is allowed.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			assign C0033 P9-999                              | 4 | no client C0033, or no professional P9-999
			assign C0033 P1-051 --end --from 2026-01-01      | 3 | --end ends from today on
			assign C0033 P1-051 --from 2026-02-01 --until 2026-01-01 | 3 | cannot end
			assign C0033                                     | 2 | Missing required parameter: 'PROFESSIONAL'
			consent C9999 --allow research                   | 4 | no client C9999
			consent                                          | 3 | give one client's id, or --everybody
			consent C0033 --everybody --allow research       | 3 | give one client's id, or --everybody
			consent --everybody                              | 3 | say what everybody allows or refuses
			consent C0033 --allow research --refuse research | 2 | mutually exclusive
			consent C0033 --allow everything                 | 2 | everything
			consent C0033 --allow research --from 9000-01-01 | 3 | 9000-01-01 is in the future
			""")
	void saysWhatIsWrong(String arguments, int code, String message) {
		Said said = this.carenet.run(arguments.split(" "));
		assertThat(said.code()).as(said.err()).isEqualTo(code);
		assertThat(said.err()).contains(message);
	}

}

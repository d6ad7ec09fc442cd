package carenet.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.actors.CareType;
import carenet.actors.InformalCarer;
import carenet.actors.Client;
import carenet.evidence.Attributes;
import carenet.evidence.Casebook;
import carenet.evidence.ClientFile;
import carenet.evidence.Covers;
import carenet.evidence.Evidence;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;
import carenet.study.WaveStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * A real panel of friendships in three waves, read as clients whose named friends support
 * them; its changes are published with RSiena.
 */
class FriendshipPanelTests {

	private static final Path DATA = Path.of("..", "shared", "data", "s50");

	private static final int ACTORS = 50;

	@ParameterizedTest
	@CsvSource({ "0, 1, 59, 56, 57, 115, .3313953", "1, 2, 56, 50, 66, 106, .3837209",
			"0, 2, 71, 62, 51, 133, .2771739" })
	void countsWhatRSienaCounts(int from, int to, int added, int ended, int persisted, int hamming, double jaccard)
			throws IOException {
		Assumptions.assumeTrue(Files.isDirectory(DATA), "skipped: the panel s50 is not beside the project");
		List<boolean[][]> waves = new ArrayList<>();
		for (int wave = 1; wave <= 3; wave++) {
			waves.add(matrix(Files.readAllLines(DATA.resolve("s50-network%d.dat".formatted(wave)))));
		}
		TransitionCounts counts = TransitionCounts.NONE;
		for (int actor = 0; actor < ACTORS; actor++) {
			for (Testimony testimony : testimonies(actor, waves)) {
				counts = counts.plus(TieTransition.of(testimony, from, to, View.DEFAULT)
					.map((change) -> TransitionCounts.of(Map.of(change.transition(), 1)))
					.orElse(TransitionCounts.NONE));
			}
		}
		assertThat(counts.added()).isEqualTo(added);
		assertThat(counts.ended()).isEqualTo(ended);
		assertThat(counts.persisted()).isEqualTo(persisted);
		assertThat(counts.hamming()).isEqualTo(hamming);
		assertThat(counts.coverage()).isEqualTo(1);
		assertThat(counts.jaccard()).isCloseTo(jaccard, within(5e-8));
	}

	private static boolean[][] matrix(List<String> lines) {
		boolean[][] names = new boolean[ACTORS][ACTORS];
		for (int row = 0; row < ACTORS; row++) {
			List<String> cells = List.of(lines.get(row).strip().split("\\s+", -1));
			for (int column = 0; column < ACTORS; column++) {
				names[row][column] = cells.get(column).equals("1");
			}
		}
		return names;
	}

	/** One client, and every friend as a carer with an id of its own. */
	private static List<Testimony> testimonies(int actor, List<boolean[][]> networks) {
		Id client = Id.of("C" + actor);
		List<Wave> waves = new ArrayList<>();
		List<Report> reports = new ArrayList<>();
		List<Statement> statements = new ArrayList<>();
		List<InformalCarer> friends = new ArrayList<>();
		for (int friend = 0; friend < ACTORS; friend++) {
			friends.add(new InformalCarer(Id.of("K" + friend), CareType.FRIEND, null, null, null, null));
		}
		for (int wave = 0; wave < networks.size(); wave++) {
			LocalDate day = LocalDate.of(1995 + wave, 2, 1);
			waves.add(new Wave(wave, day, WaveStatus.CONDUCTED));
			Id report = Id.of("R" + wave);
			reports.add(new Report(report, client, wave, Source.CLIENT, null, day, null,
					Covers.byDefault(Source.CLIENT), Instant.EPOCH, null, null));
			for (int friend = 0; friend < ACTORS; friend++) {
				if (networks.get(wave)[actor][friend]) {
					statements.add(new Statement(report, new Tie(client, TieKind.SUPPORTS, Id.of("K" + friend), client),
							true, Evidence.EXPLICIT, null, null, null, null, Attributes.NONE));
				}
			}
		}
		Casebook casebook = Casebook.of(new ClientFile(new Client(client, null, null, null, null, null), waves,
				List.of(), reports, statements, List.of(), List.of(), List.of(), List.of()),
				Register.of(friends, List.of()), Instant.now());
		return casebook.ties().stream().map((tie) -> casebook.read(tie).testimony()).toList();
	}

}

package carenet.audit;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import carenet.graph.DataFolder;
import carenet.graph.TestFolders;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class AuditProcessesTests {

	private static final int ENOUGH = 500;

	private final Path data = TestFolders.fresh();

	@Test
	void losesNothingRecordedWhenKilledInMidWrites() throws Exception {
		for (int round = 0; round < 3; round++) {
			Process child = OtherProcess.start(this.data, 30_000);
			List<Long> said;
			try (BufferedReader numbers = child.inputReader()) {
				said = OtherProcess.read(numbers, ENOUGH);
				child.toHandle().destroyForcibly();
				said.addAll(OtherProcess.read(numbers, Integer.MAX_VALUE));
			}
			child.waitFor();
			assertThat(said).hasSizeGreaterThanOrEqualTo(ENOUGH);
			assertThat(OpenLog.verify(new DataFolder(this.data))).returns(true, Verification::isWhole)
				.satisfies((found) -> assertThat(found.last().number()).isBetween(said.getLast(), said.getLast() + 1));
		}
		try (OpenLog open = new OpenLog(this.data)) {
			open.look("C1");
			assertThat(open.verify()).returns(true, Verification::isWhole);
		}
	}

	@Test
	void writesOneChainBesideAnotherProcess() throws Exception {
		List<Long> numbers = new ArrayList<>();
		try (OpenLog open = new OpenLog(this.data, 30_000, OpenLog.NOON)) {
			Process child = OtherProcess.start(this.data, 30_000);
			try (BufferedReader said = child.inputReader()) {
				numbers.addAll(OtherProcess.read(said, 1));
				for (int i = 0; i < ENOUGH; i++) {
					numbers.add(open.look("C" + i % 9).number());
				}
				child.toHandle().destroyForcibly();
				numbers.addAll(OtherProcess.read(said, Integer.MAX_VALUE));
			}
			child.waitFor();
			long last = open.look("C1").number();
			assertThat(open.verify()).returns(true, Verification::isWhole).returns(last, Verification::entries);
			assertThat(numbers).doesNotHaveDuplicates()
				.isSubsetOf(LongStream.rangeClosed(1, last).boxed().toList())
				.hasSizeGreaterThanOrEqualTo((int) last - 2);
			assertThat(AuditTrail.of(open.data).about(Id.of("C3"), AuditSearch.LATEST).entries()).hasSize(56);
		}
	}

}

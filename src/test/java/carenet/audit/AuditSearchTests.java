package carenet.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class AuditSearchTests {

	private static final Id C1 = Id.of("C1");

	@TempDir
	Path folder;

	@Test
	void findsPageAfterPageWithTheLatestFirst() throws IOException {
		try (OpenLog open = new OpenLog(this.folder, 2000, OpenLog.NOON)) {
			open.look(60);
			AuditTrail trail = AuditTrail.of(open.data);
			List<Long> all = new ArrayList<>();
			AuditSearch.Found page = trail.about(C1, new AuditSearch(null, Long.MAX_VALUE, 7));
			while (page.isCut()) {
				assertThat(page.entries()).hasSize(7);
				page.entries().forEach((entry) -> all.add(entry.number()));
				page = trail.about(C1, new AuditSearch(null, all.getLast(), 7));
			}
			page.entries().forEach((entry) -> all.add(entry.number()));
			assertThat(all).hasSize(20).first().isEqualTo(58L);
			assertThat(all).last().isEqualTo(1L);
			assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(other, one));
		}
	}

	@Test
	void findsNothingBeforeAMoment() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
		}
		try (OpenLog open = new OpenLog(this.folder, 1_000_000, Clock.offset(OpenLog.NOON, Duration.ofDays(1)))) {
			open.look("C1");
			Instant midnight = Instant.parse("2026-03-02T00:00:00Z");
			assertThat(AuditTrail.of(open.data).about(C1, new AuditSearch(midnight, Long.MAX_VALUE, 10)).entries())
				.extracting(AuditEntry::number)
				.containsExactly(2L);
		}
	}

	@Test
	void findsNobodyWhoWasNeverSeen() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look("C1");
			assertThat(AuditTrail.of(open.data).about(Id.of("C2"), AuditSearch.LATEST).entries()).isEmpty();
		}
	}

	@Test
	void leavesOutWhatDoesNotFitAndSaysSo() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			open.look(6);
			Path segment = OpenLog.segment(open.data, 1);
			Files.writeString(segment, Files.readString(segment).replaceFirst("\"local\"", "\"other\""));
			AuditSearch.Found found = AuditTrail.of(open.data).about(C1, AuditSearch.LATEST);
			assertThat(found.entries()).extracting(AuditEntry::number).containsExactly(4L);
			assertThat(found.damaged()).isEqualTo(1);
		}
	}

	@Test
	void boundsItsAnswers() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new AuditSearch(null, 1, 10_001))
			.withMessage("10001 entries at once; right would be 1 to 10000");
	}

	@Test
	void readsBackEveryFieldAsItWasGiven() throws IOException {
		Doer doctor = new Doer("u17", List.of("COORDINATOR", "PROFESSIONAL"), "u1", "CARE", null, "fe80::1%eth0");
		try (OpenLog open = new OpenLog(this.folder)) {
			AuditEntry written = open.log.record(new AuditEntry.Draft(Deed.EMERGENCY, Outcome.DONE, doctor,
					List.of(C1, Id.of("K7")), OpenLog.PAGE, new Reason("Crisis \"nu\" \\ 緊急 🚑")));
			assertThat(AuditTrail.of(open.data).about(Id.of("K7"), AuditSearch.LATEST).entries())
				.containsExactly(written);
			assertThat(written).returns(doctor, AuditEntry::doer);
		}
	}

	@Test
	void recordsHowADeedEnds() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			Auditor auditor = new Auditor(open.log, () -> Doer.LOCAL);
			AuditEntry.Draft look = auditor.draft(Deed.LOOK, OpenLog.PAGE).about(C1);
			assertThat(auditor.<String>reading(look, () -> "network")).isEqualTo("network");
			assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> auditor.reading(look, () -> {
				throw new NotAllowed("not yours");
			}));
			assertThatExceptionOfType(BadInput.class)
				.isThrownBy(() -> auditor.reading(look.about(Id.of("NOBODY")), () -> {
					throw new BadInput("no such client");
				}));
			AuditEntry.Draft begun = auditor.begin(Deed.CHANGE, AuditObject.command("import"));
			assertThat(auditor.<Boolean>changing(begun, (done) -> done, () -> false)).isFalse();
			assertThatIllegalStateException().isThrownBy(() -> auditor.changing(begun, (done) -> true, () -> {
				throw new IllegalStateException("our fault");
			}));
			assertThat(outcomes(open)).containsExactly("LOOK DONE", "LOOK REFUSED", "LOOK FAILED", "CHANGE BEGUN",
					"CHANGE FAILED", "CHANGE FAILED");
			assertThat(open.log.knows(Id.of("NOBODY"))).isFalse();
			assertThat(AuditTrail.of(open.data).about(C1, AuditSearch.LATEST).entries()).hasSize(2);
		}
	}

	private static List<String> outcomes(OpenLog open) throws IOException {
		return OpenLog.lines(open.data, 1)
			.stream()
			.map((line) -> line.replaceFirst(".*\"deed\":\"(\\w+)\",\"outcome\":\"(\\w+)\".*", "$1 $2"))
			.toList();
	}

	@Test
	void handsOutNothingThatCouldNotBeRecorded() throws IOException {
		OpenLog open = new OpenLog(this.folder);
		open.close();
		Auditor auditor = new Auditor(open.log, () -> Doer.LOCAL);
		AuditEntry.Draft look = AuditEntry.Draft.of(Deed.LOOK, Doer.LOCAL, OpenLog.PAGE);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> auditor.reading(look, () -> "network"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> auditor.begin(Deed.CHANGE, AuditObject.command("import")));
	}

	@Test
	void recordsThatSomebodyIsForgotten() throws IOException {
		try (OpenLog open = new OpenLog(this.folder)) {
			Auditor auditor = new Auditor(open.log, () -> Doer.LOCAL);
			open.look("C1");
			auditor.forget(C1);
			assertThat(outcomes(open)).containsExactly("LOOK DONE", "ERASURE BEGUN", "ERASURE DONE");
			assertThat(OpenLog.lines(open.data, 1)).last().asString().contains("begun with entry 2");
			assertThat(open.log.knows(C1)).isFalse();
			assertThat(open.verify()).returns(true, Verification::isWhole);
			auditor.forget(C1);
			assertThat(open.log.knows(C1)).isFalse();
		}
	}

}

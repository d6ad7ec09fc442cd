package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportDigestTest {

	private static final Instant THEN = Instant.parse("2018-02-02T09:00:00Z");

	private static Report report(Instant recordedAt) {
		return new Report(Id.of("R"), Id.of("C"), 0, Source.CLIENT, null, LocalDate.of(2018, 2, 1), null,
				Covers.byDefault(Source.CLIENT), recordedAt, null, null);
	}

	private static Statement says(String supporter, boolean present) {
		return new Statement(Id.of("R"), new Tie(Id.of("C"), TieKind.SUPPORTS, Id.of(supporter), Id.of("C")), present,
				Evidence.EXPLICIT, null, null, null, null, Attributes.NONE);
	}

	@Test
	void isTheSameInAnyOrderAndWheneverRecorded() {
		assertThat(ReportDigest.of(report(THEN), List.of(says("A", true), says("B", true)), List.of())).isEqualTo(
				ReportDigest.of(report(THEN.plusSeconds(1)), List.of(says("B", true), says("A", true)), List.of()));
	}

	@Test
	void changesWithWhatIsSaid() {
		ReportDigest digest = ReportDigest.of(report(THEN), List.of(says("A", true)), List.of());
		assertThat(digest).isNotEqualTo(ReportDigest.of(report(THEN), List.of(says("A", false)), List.of()))
			.isNotEqualTo(ReportDigest.of(report(THEN), List.of(), List.of()))
			.isNotEqualTo(ReportDigest.of(report(THEN), List.of(says("A", true)),
					List.of(new NeedRating(Id.of("R"), Id.of("N"), NeedStatus.MET, null, null))));
	}

	@Test
	void doesNotTellAnEmptyInformantOfAClientFromTheClient() {
		Report named = new Report(Id.of("R"), Id.of("C"), 0, Source.CLIENT, Id.of("C"), LocalDate.of(2018, 2, 1), null,
				Covers.byDefault(Source.CLIENT), THEN, null, null);
		assertThat(ReportDigest.of(named, List.of(), List.of()))
			.isEqualTo(ReportDigest.of(report(THEN), List.of(), List.of()));
	}

}

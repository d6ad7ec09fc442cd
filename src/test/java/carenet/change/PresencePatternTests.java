package carenet.change;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import carenet.evidence.Testimony;
import carenet.study.ConsensusRule;
import carenet.study.View;

import static org.assertj.core.api.Assertions.assertThat;

/** All 27 courses over three waves: + present, - absent, ? not known. */
class PresencePatternTests {

	private static final List<Integer> THREE = List.of(0, 1, 2);

	@ParameterizedTest
	@CsvSource({ "+++, ALWAYS", "++-, LATER_ABSENT", "++?, SEEN", "+-+, RESUMED", "+--, LATER_ABSENT",
			"+-?, LATER_ABSENT", "+?+, GAP", "+?-, LATER_ABSENT", "+??, SEEN", "-++, LATER_PRESENT", "-+-, BETWEEN",
			"-+?, LATER_PRESENT", "--+, LATER_PRESENT", "---, NEVER", "--?, NOT_SEEN", "-?+, LATER_PRESENT",
			"-?-, NOT_SEEN", "-??, NOT_SEEN", "?++, SEEN", "?+-, LATER_ABSENT", "?+?, SEEN", "?-+, LATER_PRESENT",
			"?--, NOT_SEEN", "?-?, NOT_SEEN", "??+, SEEN", "??-, NOT_SEEN", "???, UNKNOWN" })
	void classifiesEveryCourse(String cells, PresencePattern expected) {
		assertThat(pattern("CLIENT " + cells)).isEqualTo(expected);
	}

	@Test
	void knowsAll27() throws NoSuchMethodException {
		String[] rows = PresencePatternTests.class
			.getDeclaredMethod("classifiesEveryCourse", String.class, PresencePattern.class)
			.getAnnotation(CsvSource.class)
			.value();
		List<String> courses = new ArrayList<>();
		for (String row : rows) {
			courses.add(row.substring(0, 3));
		}
		assertThat(courses).doesNotHaveDuplicates().hasSize(27);
	}

	@Test
	void aGapIsNobodyAskedAndADisputeIsNoGap() {
		View majority = new View(ConsensusRule.MAJORITY, null, null, false);
		assertThat(PresencePattern.of(Testimony.parse("CLIENT +++ | PROFESSIONAL +-+"), THREE, majority))
			.isEqualTo(PresencePattern.DISPUTED);
		assertThat(pattern("CLIENT +?+ | PROFESSIONAL +?+")).isEqualTo(PresencePattern.GAP);
	}

	@Test
	void aDeathIsNoGap() {
		assertThat(pattern("CLIENT ++? †2")).isEqualTo(PresencePattern.EXITED);
		assertThat(pattern("CLIENT --? †1")).isEqualTo(PresencePattern.NOT_APPLICABLE);
	}

	@Test
	void readsAnyNumberOfWaves() {
		assertThat(PresencePattern.of(Testimony.parse("CLIENT +.-.+"), List.of(0, 2, 4), View.DEFAULT))
			.isEqualTo(PresencePattern.RESUMED);
		assertThat(PresencePattern.of(Testimony.parse("CLIENT +??+"), List.of(0, 1, 2, 3), View.DEFAULT))
			.isEqualTo(PresencePattern.GAP);
		assertThat(PresencePattern.of(Testimony.parse("CLIENT -+-+"), List.of(0, 1, 2, 3), View.DEFAULT))
			.isEqualTo(PresencePattern.RESUMED);
		assertThat(PresencePattern.of(Testimony.parse("CLIENT +"), List.of(0), View.DEFAULT))
			.isEqualTo(PresencePattern.ALWAYS);
	}

	private static PresencePattern pattern(String testimony) {
		return PresencePattern.of(Testimony.parse(testimony), THREE, View.DEFAULT);
	}

}

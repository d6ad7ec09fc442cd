package carenet.disclosure;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import carenet.disclosure.Block.Row;
import carenet.disclosure.Block.Shown;

import static org.assertj.core.api.Assertions.assertThat;

/** Small tables suppressed by hand: what is hidden beside a small number. */
class BlockTests {

	private static final DisclosureRules RULES = new DisclosureRules(10, 1);

	private static Row row(Integer... cells) {
		return new Row(List.of(cells), false, false);
	}

	private static List<String> told(Block block, Row... rows) {
		Shown shown = block.shown(List.of(rows));
		List<String> told = new ArrayList<>(List.of(text(block.whole(), shown.whole())));
		for (int i = 0; i < rows.length; i++) {
			told.add(text(rows[i].cells(), shown.rows().get(i)));
		}
		return told;
	}

	private static String text(List<Integer> cells, List<Boolean> shown) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			text.append(text.isEmpty() ? "" : " ").append(shown.get(i) ? cells.get(i) : "·");
		}
		return text.toString();
	}

	@Test
	void tellsWhatIsNotSmallAndZeros() {
		assertThat(told(Block.addingUp(RULES, List.of(50, 0, 10)))).containsExactly("50 0 10");
		assertThat(told(Block.together(RULES, List.of(50, 0, 10)))).containsExactly("50 0 10");
	}

	@Test
	void hidesTheNextLargerNumberSoThatTheSumTellsNothing() {
		assertThat(told(Block.addingUp(RULES, List.of(50, 3, 20, 12, 0)))).containsExactly("50 · 20 · 0");
	}

	@Test
	void twoSmallNumbersAreEnoughWhereEachCouldBeTenOthers() {
		assertThat(told(Block.addingUp(RULES, List.of(50, 3, 20, 8)))).containsExactly("50 · 20 ·");
		assertThat(told(Block.addingUp(RULES, List.of(50, 2, 20, 8)))).containsExactly("50 · · ·");
	}

	@Test
	void hidesEverythingZerosTooWhereNothingElseHelps() {
		assertThat(told(Block.addingUp(RULES, List.of(2, 0, 8)))).containsExactly("· · ·");
	}

	@Test
	void oneSmallNumberHidesAllThatIsToldTogether() {
		assertThat(told(Block.together(RULES, List.of(50, 0, 9)))).containsExactly("· · ·");
	}

	@Test
	void hidesTheSumWhereItIsToBeHidden() {
		Block block = Block.addingUp(RULES, List.of(50, 30, 20));
		assertThat(text(block.whole(), block.shownWithoutSum(List.of()).whole())).isEqualTo("50 · ·");
	}

	@Test
	void aPartWithASmallNumberIsHiddenWithTheFirst() {
		assertThat(told(Block.addingUp(RULES, List.of(70, 50)), row(12, 15), row(25, 32), row(33, 3)))
			.containsExactly("70 50", "· ·", "25 32", "· ·");
	}

	@Test
	void anotherPartIsHiddenWhereTheSumOfTheHiddenOnesIsSmall() {
		assertThat(told(Block.addingUp(RULES, List.of(70, 50)), row(12, 1), row(25, 16), row(33, 33)))
			.containsExactly("70 50", "· ·", "· ·", "33 33");
	}

	@Test
	void whatIsHiddenOfAllIsHiddenOfEachPartThatHasIt() {
		assertThat(told(Block.addingUp(RULES, List.of(70, 4, 20)), row(30, 0, 0), row(40, 4, 20)))
			.containsExactly("70 · ·", "30 0 0", "40 · ·");
	}

	@Test
	void aZeroOfHiddenPartsThatFollowsIsTold() {
		assertThat(told(Block.addingUp(RULES, List.of(30, 40, 12)), row(4, 20, 0), row(26, 20, 0), row(0, 0, 12)))
			.containsExactly("30 40 12", "· · 0", "· · 0", "0 0 12");
	}

	@Test
	void whatIsLeftOfSmallGroupsCountsAsHidden() {
		Block block = Block.addingUp(RULES, List.of(60, 40));
		Row left = new Row(List.of(12, 11), true, true);
		assertThat(told(block, left, row(48, 29))).containsExactly("60 40", "· ·", "48 29");
		Row small = new Row(List.of(12, 3), true, true);
		assertThat(told(block, small, row(48, 37))).containsExactly("60 40", "· ·", "· ·");
	}

}

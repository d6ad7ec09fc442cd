package carenet.analysis;

import java.util.List;

/** What each section shows, and what it does not claim. */
final class Lead {

	private Lead() {
	}

	static List<String> of(Section section) {
		return switch (section) {
			case CHANGE ->
				List.of("A tie is one supporter of one client. What nobody could see at both waves stands in "
						+ "columns of its own: “first observed” and “not reobserved” say nothing about a beginning or an end.");
			case DIFFERENCES ->
				List.of("The interval tells how far chance among clients reaches. It does not tell why groups "
						+ "differ, and below 80 % seen twice nothing is compared.");
			case WAVES -> List.of("Who was not asked cannot have told anything: read every other table with this one.");
			case COURSES -> List.of("Each tie is in one row. Waves at which it is not known are never filled in.");
			case SUPPORT ->
				List.of("Every tie that anybody ever spoke of, at every wave: each column is of the same height. "
						+ "A flow has the colour of where it comes from. Each part of the figure leads to the clients behind it.");
			case MEASURES ->
				List.of("One network, one number: the figures show how the numbers of the clients spread. Whiskers "
						+ "reach from the 5th to the 95th percentile, the box holds the middle half, the line is the median.");
			case NEEDS ->
				List.of("A need counts at a wave once it was identified. “Nobody helps” is said only where somebody "
						+ "was asked about every need.");
		};
	}

}

package carenet.trajectory;

import java.util.List;

/**
 * How many needs were known in the first six weeks, and how many were found later.
 *
 * @param known identified on day 42 or before
 * @param later identified after it
 * @param undated without a day
 */
public record NeedsByDay42(int known, int later, int undated) {

	static NeedsByDay42 of(List<NeedCourse> needs) {
		int known = (int) needs.stream().filter((need) -> Boolean.TRUE.equals(need.knownAtDay42())).count();
		int later = (int) needs.stream().filter((need) -> Boolean.FALSE.equals(need.knownAtDay42())).count();
		return new NeedsByDay42(known, later, needs.size() - known - later);
	}

}

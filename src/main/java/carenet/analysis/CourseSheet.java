package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import carenet.analysis.Sheet.Column;
import org.jspecify.annotations.Nullable;

import carenet.change.PresencePattern;
import carenet.cohort.CohortPart;
import carenet.cohort.CohortPart.PatternCount;
import carenet.tally.Cell;

/** The courses of ties over all waves, each with what it claims. */
final class CourseSheet {

	private CourseSheet() {
	}

	static Sheet of(Answer answer) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("course", "", "course"));
		columns.addAll(answer.groupColumn());
		columns.add(Column.of("ties", "", "ties"));
		columns.add(Column.of("what it says", "", "explained"));
		List<List<Entry>> rows = new ArrayList<>();
		for (PresencePattern pattern : PresencePattern.values()) {
			for (CohortPart part : answer.parts()) {
				if (part.patterns().isEmpty()) {
					continue;
				}
				List<Entry> row = new ArrayList<>();
				row.add(Entry.coded(Words.pattern(pattern), pattern.name().toLowerCase(Locale.ROOT)));
				row.addAll(answer.group(part));
				row.add(answer.count(ties(pattern, part), new Cell.Patterned(pattern), part));
				row.add(Entry.of(Words.explained(pattern)));
				rows.add(row);
			}
		}
		return new Sheet("courses", "Ties by their course over all waves of their client", answer.heads(1), columns,
				rows);
	}

	private static @Nullable Integer ties(PresencePattern pattern, CohortPart part) {
		for (PatternCount count : part.patterns()) {
			if (count.pattern() == pattern) {
				return count.ties();
			}
		}
		return 0;
	}

}

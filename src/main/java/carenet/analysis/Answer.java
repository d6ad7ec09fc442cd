package carenet.analysis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import carenet.analysis.Sheet.Column;
import carenet.cohort.Cohort;
import carenet.cohort.CohortPart;
import carenet.cohort.Disclosure;
import carenet.cohort.Group;
import carenet.tally.Cell;

/**
 * A cohort with how it was asked for.
 *
 * @param form what was asked
 * @param cohort the numbers
 */
record Answer(AnalysisForm form, Cohort cohort) {

	boolean isGrouped() {
		return this.form.grouping().divides();
	}

	/** The same with the first groups only; the numbers of all clients stay. */
	Answer ofGroups(int most) {
		List<CohortPart> groups = this.cohort.groups();
		return (groups.size() <= most) ? this
				: new Answer(this.form, new Cohort(this.cohort.view(), this.cohort.waves(), this.cohort.whole(),
						List.copyOf(groups.subList(0, most)), this.cohort.differences(), this.cohort.disclosure()));
	}

	/** The groups, if there are any, and all clients. */
	List<CohortPart> parts() {
		List<CohortPart> parts = new ArrayList<>(this.cohort.groups());
		parts.add(this.cohort.whole());
		return parts;
	}

	/** The column that says which group, where there are any. */
	List<Column> groupColumn() {
		return isGrouped() ? List.of(Column.of(Words.groupedBy(this.form.grouping()), "", "group")) : List.of();
	}

	/** What stands in that column. */
	List<Entry> group(CohortPart part) {
		return isGrouped() ? List.of(Entry.of(name(part.group()))) : List.of();
	}

	String name(@Nullable Group group) {
		return (group != null) ? Words.group(this.form.grouping(), group) : "all clients";
	}

	/** A number of a part with the clients behind it. */
	Entry count(@Nullable Integer count, Cell cell, CohortPart part) {
		return (count != null && opens()) ? Entry.count(count, behind(cell, part.group())) : Entry.plain(count);
	}

	/** Whether the clients behind a number can be seen. */
	boolean opens() {
		return this.cohort.disclosure() == null;
	}

	/** What is said of numbers that are withheld; empty where none is. */
	String legend() {
		Disclosure disclosure = this.cohort.disclosure();
		return (disclosure != null) ? disclosure.sentence() : "";
	}

	/** The address of the clients behind a number. */
	Address behind(Cell cell, @Nullable Group group) {
		return this.form.behind(cell, group);
	}

	/** So many columns of headings, those of the group among them. */
	int heads(int own) {
		return own + groupColumn().size();
	}

}

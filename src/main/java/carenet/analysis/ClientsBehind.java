package carenet.analysis;

import java.util.List;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

import carenet.cohort.CohortClients;
import carenet.cohort.CohortClients.Edge;
import carenet.cohort.Group;
import carenet.map.Sentences;
import carenet.tally.Cell;
import carenet.tally.Stratum;

/**
 * The clients behind one number.
 *
 * @param form how it was asked for
 * @param cell which number
 * @param group whose number; null for that of all clients
 * @param clients a page of them
 */
record ClientsBehind(AnalysisForm form, Cell cell, @Nullable Group group, CohortClients clients) {

	public String number() {
		return CellWords.of(this.cell).of(this.clients.total());
	}

	public String which() {
		String of = (this.group != null) ? " – %s: %s".formatted(Words.groupedBy(this.form.grouping()),
				Words.group(this.form.grouping(), this.group)) : "";
		return CellWords.of(this.cell).which() + of;
	}

	public String several() {
		return CellWords.of(this.cell).several();
	}

	/** Whether it counts something other than clients. */
	public boolean isOfMoreThanClients() {
		return !several().equals("clients");
	}

	public boolean hasValues() {
		return this.cell instanceof Cell.Measured || this.cell instanceof Cell.MeasuredWithin;
	}

	public String count() {
		return CellWords.of(new Cell.Everybody()).of(this.clients.totalCount());
	}

	public String sentence() {
		return Sentences.of(this.form.text());
	}

	public List<Edge> edges() {
		return this.clients.edges();
	}

	public String value(Edge edge) {
		Double value = edge.value();
		return (value != null) ? Entry.decimal(value) : "";
	}

	/** The client's own page, at the wave that is spoken of. */
	public String address(Edge edge) {
		Address address = Address.of("/clients/" + edge.client().value());
		OptionalInt wave = wave();
		return this.form.viewed(wave.isPresent() ? address.with("wave", wave.getAsInt()) : address).toString();
	}

	/** A wave that all of these clients have. */
	private OptionalInt wave() {
		boolean lacking = switch (this.cell) {
			case Cell.AtWave it -> it.status() == null;
			case Cell.Composed it -> it.stratum().equals(Stratum.NO_WAVE);
			case Cell.Flowed it -> it.after().equals(Stratum.NO_WAVE);
			default -> this.cell.indices().isEmpty();
		};
		return lacking ? OptionalInt.empty() : OptionalInt.of(this.cell.indices().last());
	}

	/** The analysis as it was, at the section of the number. */
	public String back() {
		for (Section section : Section.values()) {
			if (section.tables().contains(this.cell.table())) {
				return this.form.showing(section) + "#" + section.id();
			}
		}
		return this.form.showing(Section.CHANGE).toString();
	}

	public boolean isFirst() {
		return !this.clients.pageInfo().hasPreviousPage();
	}

	public String first() {
		return own().toString();
	}

	/** Null on the last page. */
	public @Nullable String next() {
		String end = this.clients.pageInfo().endCursor();
		return (this.clients.pageInfo().hasNextPage() && end != null) ? own().with("after", end).toString() : null;
	}

	private Address own() {
		return this.form.behind(this.cell, this.group);
	}

}

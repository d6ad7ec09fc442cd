package carenet.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.View;
import org.jspecify.annotations.Nullable;

/**
 * The compact, readable signature of what every voice said of a tie: one row a voice,
 * sorted. At any rule, sources and waves the state of the tie is a function of it.
 *
 * <pre>CLIENT ++? | INFORMAL_CARER ++? | PROFESSIONAL ?++ &lt;2:2</pre>
 *
 * @param rows what each voice said, sorted as text
 * @param notApplicableFrom the first wave at which somebody in the tie is dead
 */
public record Testimony(List<Row> rows, @Nullable Integer notApplicableFrom) {

	private static final String BETWEEN = " | ";

	private static final Pattern BAR = Pattern.compile(" \\| ");

	private static final String DEATH = "†";

	public Testimony {
		rows = rows.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).toList();
	}

	/**
	 * What one voice said.
	 *
	 * @param source its seat
	 * @param cells one mark for each wave index from 0
	 * @param dates starts and ends that it told
	 */
	public record Row(Source source, String cells, List<ToldDate> dates) {

		public Row {
			cells.chars().forEach((sign) -> Mark.of((char) sign));
			dates = dates.stream().sorted().distinct().toList();
		}

		public Mark at(int wave) {
			return (wave < this.cells.length()) ? Mark.of(this.cells.charAt(wave)) : Mark.NO_WAVE;
		}

		@Override
		public String toString() {
			return this.source + " " + this.cells
					+ this.dates.stream().map((date) -> " " + date).collect(Collectors.joining());
		}

	}

	/** The inverse of {@link #toString()}. */
	public static Testimony parse(String text) {
		List<Row> rows = new ArrayList<>();
		Integer notApplicableFrom = null;
		for (String part : text.isEmpty() ? new String[0] : BAR.split(text, -1)) {
			List<String> words = new ArrayList<>(Arrays.asList(part.split(" ", -1)));
			String last = words.getLast();
			if (last.startsWith(DEATH)) {
				notApplicableFrom = Integer.valueOf(last.substring(1));
				words.removeLast();
			}
			if (words.size() >= 2) {
				rows.add(new Row(Source.valueOf(words.get(0)), words.get(1),
						words.subList(2, words.size()).stream().map(ToldDate::parse).toList()));
			}
			else if (!words.isEmpty()) {
				throw new BadInput("'%s' is not a row of a testimony: SOURCE cells dates".formatted(part));
			}
		}
		return new Testimony(rows, notApplicableFrom);
	}

	/**
	 * The state at a wave under a view; what was known at another moment is not in here.
	 */
	public Standing at(int wave, View view) {
		List<Source> reportedBy = new ArrayList<>();
		List<Source> deniedBy = new ArrayList<>();
		for (Row row : this.rows) {
			if (view.counts(row.source())) {
				Mark mark = row.at(wave);
				if (mark.asserts(view.includeRetrospective())) {
					reportedBy.add(row.source());
				}
				if (mark.denies()) {
					deniedBy.add(row.source());
				}
			}
		}
		return Standing.of(view.rule(), isNotApplicableAt(wave), reportedBy, deniedBy);
	}

	public boolean isNotApplicableAt(int wave) {
		return this.notApplicableFrom != null && wave >= this.notApplicableFrom;
	}

	@Override
	public String toString() {
		String told = this.rows.stream().map(Row::toString).collect(Collectors.joining(BETWEEN));
		if (this.notApplicableFrom == null) {
			return told;
		}
		return told + (told.isEmpty() ? "" : " ") + DEATH + this.notApplicableFrom;
	}

}

package carenet.analysis;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import carenet.actors.NeedDomain;
import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Undefined.Reason;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.ViewText;
import carenet.study.WaveStatus;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.EgoMeasure;
import carenet.tally.Stratum;
import carenet.tally.WavePair;

/** A number of a cohort as an address names it, such as changed~0~1~ADDED. */
final class CellText {

	private final String text;

	private final List<String> parts;

	private int next = 1;

	private CellText(String text) {
		this.text = text;
		this.parts = List.of(text.split("~", -1));
	}

	/** The inverse of {@link #of(Cell)}. */
	static Cell parse(@Nullable String text) {
		if (text == null) {
			throw new BadInput("cell: say which number; the links of the analysis do");
		}
		return new CellText(text).cell();
	}

	private Cell cell() {
		return whole(switch (this.parts.getFirst()) {
			case "clients" -> new Cell.Everybody();
			case "changed" -> new Cell.Changed(pair(), constant(Transition.values()));
			case "course" -> new Cell.Patterned(constant(PresencePattern.values()));
			case "wave" -> new Cell.AtWave(wave(), isNone() ? null : constant(WaveStatus.values()));
			case "asked" -> new Cell.Asked(wave(), constant(Source.values()));
			case "reports" -> new Cell.Reports(wave(), constant(Source.values()));
			case "both" -> new Cell.HasBoth(pair());
			case "between" -> new Cell.AskedBetween(pair(), constant(Source.values()), constant(When.values()));
			case "support" -> new Cell.Composed(wave(), stratum());
			case "flow" -> new Cell.Flowed(pair(), stratum(), stratum());
			case "need" -> new Cell.NeedStands(wave(), constant(NeedDomain.values()), constant(NeedStatus.values()));
			case "covered" ->
				new Cell.NeedCovered(wave(), constant(NeedDomain.values()), constant(NeedCoverage.values()));
			case "measure" -> new Cell.MeasuredWithin(wave(), constant(EgoMeasure.values()), decimal(), decimal());
			case "undefined" -> new Cell.Unmeasured(wave(), constant(EgoMeasure.values()), constant(Reason.values()));
			default -> throw wrong();
		});
	}

	private Cell whole(Cell cell) {
		if (this.next != this.parts.size()) {
			throw wrong();
		}
		return cell;
	}

	private String next() {
		if (this.next >= this.parts.size()) {
			throw wrong();
		}
		return this.parts.get(this.next++);
	}

	private boolean isNone() {
		boolean none = this.next < this.parts.size() && this.parts.get(this.next).isEmpty();
		this.next += none ? 1 : 0;
		return none;
	}

	private int wave() {
		return read(Integer::parseInt);
	}

	private double decimal() {
		return read(Double::parseDouble);
	}

	private <T> T read(Function<String, T> as) {
		try {
			return as.apply(next());
		}
		catch (IllegalArgumentException ex) {
			throw wrong();
		}
	}

	private WavePair pair() {
		return new WavePair(wave(), wave());
	}

	private Stratum stratum() {
		return new Stratum(constant(Stratum.Kind.values()),
				isNone() ? null : read((part) -> URLDecoder.decode(part, StandardCharsets.UTF_8)));
	}

	private <E extends Enum<E>> E constant(E[] constants) {
		return ViewText.constant("cell", next(), constants);
	}

	private BadInput wrong() {
		return new BadInput(
				"cell '%s' names no number of the analysis; one is named as in changed~0~1~ADDED".formatted(this.text));
	}

	static String of(Cell cell) {
		return switch (cell) {
			case Cell.Everybody _ -> "clients";
			case Cell.Changed(WavePair waves, Transition transition) -> joined("changed", waves, transition);
			case Cell.Patterned(PresencePattern pattern) -> joined("course", pattern);
			case Cell.AtWave(int wave, WaveStatus status) -> joined("wave", wave, (status != null) ? status : "");
			case Cell.Asked(int wave, Source source) -> joined("asked", wave, source);
			case Cell.Reports(int wave, Source source) -> joined("reports", wave, source);
			case Cell.HasBoth(WavePair waves) -> joined("both", waves);
			case Cell.AskedBetween(WavePair waves, Source source, When when) -> joined("between", waves, source, when);
			case Cell.Composed(int wave, Stratum stratum) -> joined("support", wave, stratum);
			case Cell.Flowed(WavePair waves, Stratum before, Stratum after) -> joined("flow", waves, before, after);
			case Cell.NeedStands(int wave, NeedDomain domain, NeedStatus status) ->
				joined("need", wave, domain, status);
			case Cell.NeedCovered(int wave, NeedDomain domain, NeedCoverage coverage) ->
				joined("covered", wave, domain, coverage);
			case Cell.Measured(int wave, EgoMeasure measure, double value) ->
				joined("measure", wave, measure, value, value);
			case Cell.MeasuredWithin(int wave, EgoMeasure measure, double from, double to) ->
				joined("measure", wave, measure, from, to);
			case Cell.Unmeasured(int wave, EgoMeasure measure, Reason reason) ->
				joined("undefined", wave, measure, reason);
		};
	}

	private static String joined(String kind, Object... parts) {
		List<String> texts = new ArrayList<>(List.of(kind));
		for (Object part : parts) {
			texts.add(switch (part) {
				case WavePair(int from, int to) -> from + "~" + to;
				case Stratum stratum -> of(stratum);
				case Enum<?> constant -> constant.name();
				default -> part.toString();
			});
		}
		return String.join("~", texts);
	}

	static String of(Stratum stratum) {
		String category = stratum.category();
		return stratum.kind().name() + "~"
				+ ((category != null) ? URLEncoder.encode(category, StandardCharsets.UTF_8) : "");
	}

}

package carenet.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * A start or an end of a tie that a voice told: in which wave's report, and between which
 * waves it falls. The text is {@code >r:k} for a start told at wave r that falls in (date
 * k−1, date k], {@code <r:k} for an end; {@code ~} marks an end without a date, {@code †}
 * a death as its reason. Where dates of one tie between the same two waves do not all
 * have the starts before the ends, {@code .n} gives their order.
 *
 * @param end an end rather than a start
 * @param told the wave of the report that tells it
 * @param falls the first wave on or after the day
 * @param order its place among the days of the same tie before the same wave; 0 where
 * starts come first
 * @param dated whether a day was told
 * @param death whether the reason is a death
 */
public record ToldDate(boolean end, int told, int falls, int order, boolean dated,
		boolean death) implements Comparable<ToldDate> {

	private static final Pattern FORM = Pattern.compile("([<>])(\\d+):(\\d+)(?:\\.(\\d+))?(~?)(†?)");

	private static final Comparator<ToldDate> IN_ORDER = Comparator.comparingInt(ToldDate::told)
		.thenComparingInt(ToldDate::falls)
		.thenComparing(ToldDate::end)
		.thenComparingInt(ToldDate::order)
		.thenComparing(ToldDate::dated)
		.thenComparing(ToldDate::death);

	/** The inverse of {@link #toString()}. */
	public static ToldDate parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new BadInput("'%s' is not a told date: >r:k or <r:k".formatted(text));
		}
		return new ToldDate(matcher.group(1).equals("<"), Integer.parseInt(matcher.group(2)),
				Integer.parseInt(matcher.group(3)), (matcher.group(4) != null) ? Integer.parseInt(matcher.group(4)) : 0,
				matcher.group(5).isEmpty(), !matcher.group(6).isEmpty());
	}

	@Override
	public int compareTo(ToldDate other) {
		return IN_ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.end ? "<" : ">") + this.told + ":" + this.falls + ((this.order > 0) ? "." + this.order : "")
				+ (this.dated ? "" : "~") + (this.death ? "†" : "");
	}

	/** A date as a statement tells it, before it is put between waves. */
	private record Raw(Voice voice, boolean end, int told, int falls, @Nullable LocalDate day, boolean death) {
	}

	/** The rows of a testimony: the cells of each voice, with the dates that it told. */
	static List<Testimony.Row> rows(Casebook casebook, Tie tie, List<VoiceReading> voices) {
		NavigableMap<Integer, Wave> waves = casebook.waves();
		List<Raw> raw = raw(casebook.utterances(tie), waves);
		Map<Integer, List<LocalDate>> disordered = disordered(raw);
		Map<Voice, List<ToldDate>> dates = new HashMap<>();
		for (Raw one : raw) {
			int order = (one.day() != null) ? disordered.getOrDefault(one.falls(), List.of()).indexOf(one.day()) + 1
					: 0;
			dates.computeIfAbsent(one.voice(), (voice) -> new ArrayList<>())
				.add(new ToldDate(one.end(), one.told(), one.falls(), order, one.day() != null, one.death()));
		}
		return voices.stream()
			.map((reading) -> new Testimony.Row(reading.voice().source(), cells(reading, waves),
					dates.getOrDefault(reading.voice(), List.of())))
			.toList();
	}

	private static String cells(VoiceReading reading, NavigableMap<Integer, Wave> waves) {
		StringBuilder cells = new StringBuilder();
		for (int index = 0; index <= waves.lastKey(); index++) {
			VoiceReading.Answer answer = reading.answers().get(index);
			cells.append((answer != null) ? answer.mark().sign() : Mark.NO_WAVE.sign());
		}
		return cells.toString();
	}

	private static List<Raw> raw(List<Utterance> utterances, NavigableMap<Integer, Wave> waves) {
		List<Raw> raw = new ArrayList<>();
		for (Utterance utterance : utterances) {
			Statement statement = utterance.statement();
			if (statement.evidence() == Evidence.RETROSPECTIVE) {
				continue;
			}
			Voice voice = utterance.report().voice();
			int told = utterance.report().wave();
			boolean death = Statement.DIED.equals(statement.endReason());
			if (statement.validFrom() != null) {
				addIfBetween(raw, waves, voice, false, told, statement.validFrom(), false);
			}
			if (statement.validUntil() != null) {
				addIfBetween(raw, waves, voice, true, told, statement.validUntil(), death);
			}
			else if (!statement.present() && statement.endReason() != null && (death || told > waves.firstKey())) {
				raw.add(new Raw(voice, true, told, told, null, death));
			}
		}
		return raw;
	}

	/**
	 * Days up to the first wave or after the last one lie between no two waves; a death
	 * is kept there too, so that a register which lacks it can be warned of.
	 */
	private static void addIfBetween(List<Raw> raw, NavigableMap<Integer, Wave> waves, Voice voice, boolean end,
			int told, LocalDate day, boolean death) {
		waves.values()
			.stream()
			.filter((wave) -> !wave.date().isBefore(day))
			.findFirst()
			.filter((wave) -> death || wave.index() > waves.firstKey())
			.ifPresent((wave) -> raw.add(new Raw(voice, end, told, wave.index(), day, death)));
	}

	/** The days, in order, before each wave where an end comes before a start. */
	private static Map<Integer, List<LocalDate>> disordered(List<Raw> raw) {
		Map<Integer, List<Raw>> dated = raw.stream()
			.filter((one) -> one.day() != null)
			.collect(Collectors.groupingBy(Raw::falls));
		Map<Integer, List<LocalDate>> disordered = new HashMap<>();
		dated.forEach((falls, ones) -> {
			if (ones.stream()
				.anyMatch((end) -> end.end() && ones.stream().anyMatch((start) -> comesBefore(end, start)))) {
				TreeSet<LocalDate> days = new TreeSet<>();
				ones.forEach((one) -> {
					if (one.day() != null) {
						days.add(one.day());
					}
				});
				disordered.put(falls, List.copyOf(days));
			}
		});
		return disordered;
	}

	private static boolean comesBefore(Raw end, Raw start) {
		return !start.end() && end.day() != null && start.day() != null && end.day().isBefore(start.day());
	}

}

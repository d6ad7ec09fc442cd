package carenet.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.network.KnownClient;
import carenet.study.Id;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * An agreed next step.
 *
 * @param due the day
 * @param what the step, and since when it is agreed
 * @param passed whether that day has passed
 */
record NextStep(String due, String what, boolean passed) {

	/**
	 * The steps that were agreed by the day of a wave or later, and were not yet due
	 * then; the soonest first.
	 */
	static List<NextStep> of(KnownClient known, LocalDate wave, LocalDate today) {
		return known.events()
			.stream()
			.filter((event) -> event.dueOn() != null && !event.dueOn().isBefore(wave))
			.sorted(Comparator.comparing((Event event) -> day(event.dueOn())).thenComparing(Event::id))
			.map((event) -> new NextStep(Phrases.day(day(event.dueOn())), words(event, known),
					day(event.dueOn()).isBefore(today)))
			.toList();
	}

	private static LocalDate day(@Nullable LocalDate day) {
		return (day != null) ? day : LocalDate.MAX;
	}

	private static String words(Event event, KnownClient known) {
		return event(event, known) + " (agreed " + Phrases.day(event.date()) + ")";
	}

	/** What happened, about which need. */
	static String event(Event event, KnownClient known) {
		Id about = event.need();
		String need = known.needs()
			.stream()
			.filter((one) -> one.id().equals(about))
			.findFirst()
			.map((one) -> ", about " + Wording.domain(one.domain()))
			.orElse("");
		String note = (event.noteCode() != null) ? ", " + Wording.code(event.noteCode()) : "";
		return kind(event.kind()) + need + note;
	}

	private static String kind(EventKind kind) {
		return Wording.code(kind.name());
	}

}

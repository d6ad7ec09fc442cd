package carenet.forms;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import carenet.recording.Clash;
import carenet.recording.ReportShown;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.words.Wording;

/**
 * A report as a page tells it: who was asked, when, and what was said.
 *
 * @param id the report's id
 * @param head who was asked, when and in which wave
 * @param recorded when it was recorded
 * @param lines what was said, one line each
 * @param supersededBy the report that took its place; empty for none
 * @param supersedes the report whose place it took; empty for none
 * @param retraction whether it only takes another back
 * @param silence what silence means in it
 */
record ReportLines(String id, String head, String recorded, List<String> lines, String supersededBy, String supersedes,
		boolean retraction, String silence) {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	static ReportLines of(ReportShown report, Roster roster, Needs needs) {
		List<String> lines = new ArrayList<>();
		report.statements().forEach((said) -> lines.add(Saying.sentence(said, roster, needs)));
		report.ratings()
			.forEach((rating) -> lines.add("%s: %s%s".formatted(needs.shown(rating.need()),
					Wording.status(rating.status()), (rating.score() != null) ? ", score " + rating.score() : "")));
		return new ReportLines(report.id().value(), head(report, roster), MOMENT.format(report.recordedAt()), lines,
				text(report.supersededBy()), text(report.supersedes()), report.retraction(), silence(report));
	}

	private static String text(@org.jspecify.annotations.Nullable Id id) {
		return (id != null) ? id.value() : "";
	}

	private static String head(ReportShown report, Roster roster) {
		Id informant = report.informant();
		String who = (report.source() == Source.CLIENT || informant == null) ? Wording.source(report.source())
				: "%s (%s)".formatted(Wording.source(report.source()), roster.shown(informant));
		return "%s, %s, in %s".formatted(who, DAY.format(report.date()), Wave.label(report.wave()));
	}

	private static String silence(ReportShown report) {
		return switch (report.report().covers().reach(carenet.study.TieKind.SUPPORTS)) {
			case ALL -> "everybody who helps was asked for";
			case OWN -> "asked for the own help only";
			case MUNICIPAL -> "all municipal help";
			case MENTIONED -> "says nothing of whoever it does not name";
		};
	}

	static List<ReportLines> of(Clash clash, Roster roster, Needs needs) {
		return clash.meanwhile().stream().map((report) -> of(report, roster, needs)).toList();
	}

}

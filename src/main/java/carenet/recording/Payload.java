package carenet.recording;

import java.util.List;
import java.util.Set;

import carenet.actors.ClientEntry;
import carenet.actors.Event;
import carenet.actors.Supporter;
import carenet.intake.FieldProblem;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation answers. What is wrong, and what clashes, is data.
 *
 * @param client about whom; null where nothing was recorded
 * @param revision how often the client has been changed now
 * @param alreadyRecorded whether the same was there before
 * @param report what was recorded, if it is a report
 * @param event if it is an event
 * @param wave if it is a wave
 * @param supporter if it is a supporter
 * @param warnings what is worth a second look
 * @param errors why nothing was recorded, field by field
 * @param clash who was first
 */
record Payload(@Nullable ClientEntry client, @Nullable Integer revision, boolean alreadyRecorded,
		@Nullable ReportShown report, @Nullable Event event, @Nullable Wave wave, @Nullable Supporter supporter,
		List<FieldProblem> warnings, List<FieldProblem> errors, @Nullable Clash clash) {

	static Payload refused(List<FieldProblem> errors) {
		return new Payload(null, null, false, null, null, null, null, List.of(), errors, null);
	}

	/** What is wrong in these fields. */
	Payload onlyAbout(Set<String> fields) {
		return refused(this.errors.stream().filter((error) -> fields.contains(error.path())).toList());
	}

	static Payload clashed(Clash clash) {
		return new Payload(null, clash.revision(), false, null, null, null, null, List.of(), List.of(), clash);
	}

}

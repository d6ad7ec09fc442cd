package carenet.recording;

import java.util.List;

import carenet.intake.FieldProblem;
import carenet.study.Id;

/** What came of wanting to record something. */
public sealed interface Answer {

	/**
	 * It is recorded.
	 *
	 * @param client about whom
	 * @param id the deed's id
	 * @param revision how often the client has been changed now
	 * @param already whether it was there before, with the same content
	 * @param warnings what is worth a second look
	 */
	record Done(Id client, Id id, int revision, boolean already, List<FieldProblem> warnings) implements Answer {
	}

	/**
	 * Nothing is recorded, since something in it is wrong.
	 *
	 * @param errors what, field by field
	 */
	record Refused(List<FieldProblem> errors) implements Answer {
	}

	/**
	 * Nothing is recorded, since somebody else was first.
	 *
	 * @param clash both versions
	 */
	record Clashed(Clash clash) implements Answer {
	}

}

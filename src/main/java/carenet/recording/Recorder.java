package carenet.recording;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import carenet.access.Access;
import carenet.access.Right;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.intake.FieldProblem;
import carenet.intake.JudgedDraft;
import carenet.intake.ProblemCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The one way by which somebody records: judged as an imported package is, once whatever
 * is sent again, and never over what somebody else recorded unseen.
 */
@Component
public class Recorder {

	/** How often somebody else may be faster before it is told as a clash. */
	private static final int TRIES = 8;

	private final Standings standings;

	private final Writing writing;

	private final Clashes clashes;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	private final ApplicationEventPublisher tell;

	Recorder(Standings standings, Writing writing, Clashes clashes, Access access, Auditor auditor, Clock clock,
			ApplicationEventPublisher tell) {
		this.standings = standings;
		this.writing = writing;
		this.clashes = clashes;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
		this.tell = tell;
	}

	/**
	 * Records, or says why not. Whoever is out of reach is unknown.
	 * @param wanted all of one deed, which is written as a whole or not at all
	 */
	public Answer record(Wanted wanted) {
		this.access.require(Right.RECORD);
		Standing standing = this.standings.of(wanted);
		AuditEntry.Draft draft = this.auditor.draft(Deed.CHANGE, AuditObject.page("record/" + wanted.kind().word()));
		if (wanted.reason() != null) {
			draft = draft.because(wanted.reason());
		}
		if (standing.hasClient()) {
			draft = draft.about(wanted.client());
		}
		this.auditor.record(draft.ended(Outcome.BEGUN));
		Answer outcome = this.auditor.changing(draft, (ended) -> ended instanceof Answer.Done,
				() -> record(wanted, standing));
		if (outcome instanceof Answer.Done done && !done.already()) {
			if (!wanted.kind().needsClient()) {
				this.auditor.record(draft.about(wanted.client()));
			}
			this.tell.publishEvent(new Recorded(wanted.client(), done.revision()));
		}
		return outcome;
	}

	private Answer record(Wanted wanted, Standing first) {
		Standing standing = first;
		for (int i = 0; i < TRIES; i++) {
			Optional<Answer> answer = once(wanted, standing);
			if (answer.isPresent()) {
				return answer.get();
			}
			standing = this.standings.of(wanted);
		}
		return new Answer.Clashed(this.clashes.movedOn(wanted, standing, judge(wanted, standing)));
	}

	/**
	 * Empty where somebody else was faster: then what stands has to be looked at again.
	 */
	private Optional<Answer> once(Wanted wanted, Standing standing) {
		if (wanted.kind().needsClient() && !standing.hasClient()) {
			return Optional.of(refused(FieldProblem.of(ProblemCode.UNKNOWN_CLIENT, "clientId", wanted.client().value(),
					"the id of a client")));
		}
		JudgedDraft judged = judge(wanted, standing);
		Optional<Answer> settled = new Settled(wanted, standing, judged, this.clashes).outcome();
		if (settled.isPresent()) {
			return settled;
		}
		return this.writing.write(wanted, standing, judged)
			.map((revision) -> new Answer.Done(wanted.client(), wanted.id(), revision, false, judged.warnings()));
	}

	private JudgedDraft judge(Wanted wanted, Standing standing) {
		return wanted.draft().judge(standing, this.clock.instant());
	}

	private static Answer refused(FieldProblem problem) {
		return new Answer.Refused(List.of(problem));
	}

}

package carenet.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;

/**
 * What those call who look or change: one call a deed. Nothing is handed out, and nothing
 * is changed, that could not be recorded.
 */
public final class Auditor {

	/**
	 * A key of a GraphQL context: whoever asks there records the deed.
	 */
	public static final String RECORDED_BY_CALLER = "carenet.audit.recorded-by-caller";

	private final AuditLog log;

	private final CurrentDoer doer;

	public Auditor(AuditLog log, CurrentDoer doer) {
		this.log = log;
		this.doer = doer;
	}

	/** What is done by whoever acts now; to be recorded also later and elsewhere. */
	public AuditEntry.Draft draft(Deed deed, AuditObject object) {
		return AuditEntry.Draft.of(deed, this.doer.get(), object);
	}

	/** Goes past the usual limits, for a reason. */
	public AuditEntry.Draft emergency(AuditObject object, Reason reason) {
		return new AuditEntry.Draft(Deed.EMERGENCY, Outcome.DONE, this.doer.get(), List.of(), object, reason);
	}

	/** Records what was done, or is about to be. */
	public AuditEntry record(AuditEntry.Draft draft) {
		return this.log.record(draft);
	}

	/**
	 * Reads, then records the look, then hands out what was read; a look in vain is
	 * recorded too, about those only who are in the log already, since others may not be
	 * there.
	 */
	public <T> T reading(AuditEntry.Draft draft, Supplier<T> work) {
		T read;
		try {
			read = work.get();
		}
		catch (RuntimeException ex) {
			record(inVain(draft).ended(outcome(ex)), ex);
			throw ex;
		}
		record(draft);
		return read;
	}

	/** The draft without people who are not in the log. */
	public AuditEntry.Draft inVain(AuditEntry.Draft draft) {
		return draft.about(draft.about().stream().filter(this::knows).toList());
	}

	/** Records that something begins: whoever changes something does so before. */
	public AuditEntry.Draft begin(Deed deed, AuditObject object) {
		AuditEntry.Draft begun = draft(deed, object).ended(Outcome.BEGUN);
		record(begun);
		return begun;
	}

	/** Does what was begun, and records how it ended. */
	public <T> T changing(AuditEntry.Draft begun, Predicate<T> succeeded, Supplier<T> work) {
		T changed;
		try {
			changed = work.get();
		}
		catch (RuntimeException ex) {
			record(begun.ended(outcome(ex)), ex);
			throw ex;
		}
		record(begun.ended(succeeded.test(changed) ? Outcome.DONE : Outcome.FAILED));
		return changed;
	}

	/**
	 * Records that something begins that is about somebody, does it, and records how it
	 * ended; who may not be there is named only once it is done.
	 */
	public <T> T changing(AuditEntry.Draft draft, Supplier<Optional<T>> work, Supplier<NotFound> nobody) {
		record(inVain(draft).ended(Outcome.BEGUN));
		Optional<T> changed;
		try {
			changed = work.get();
		}
		catch (RuntimeException ex) {
			record(inVain(draft).ended(outcome(ex)), ex);
			throw ex;
		}
		record(changed.isPresent() ? draft : inVain(draft).ended(Outcome.FAILED));
		return changed.orElseThrow(nobody);
	}

	/** The first failure is the one that is told. */
	private void record(AuditEntry.Draft draft, RuntimeException failure) {
		try {
			record(draft);
		}
		catch (NotAllowed ex) {
			failure.addSuppressed(ex);
		}
	}

	private static Outcome outcome(RuntimeException failure) {
		return (failure instanceof NotAllowed) ? Outcome.REFUSED : Outcome.FAILED;
	}

	/** Whether any entry can be about this person. */
	public boolean knows(Id person) {
		return this.log.knows(person);
	}

	/**
	 * The last step of an erasure: from then on nobody can tell which entries were about
	 * this person. The beginning is the last entry that is.
	 */
	public void forget(Id person) {
		AuditEntry.Draft draft = inVain(draft(Deed.ERASURE, AuditObject.log("key of a person")).about(person));
		AuditEntry begun = record(draft.ended(Outcome.BEGUN));
		this.log.forget(person);
		record(AuditEntry.Draft.of(Deed.ERASURE, draft.doer(),
				AuditObject.log("key of a person, begun with entry " + begun.number())));
	}

}

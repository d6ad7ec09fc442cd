package carenet.access;

import java.time.Clock;
import java.time.LocalDate;

import carenet.study.NotAllowed;

/**
 * Asked wherever rows are read: who looks, and at whom they may. What is out of reach is
 * not there.
 */
public final class Access {

	private final CurrentViewer current;

	private final OpenedClients opened;

	private final Clock clock;

	public Access(CurrentViewer current, OpenedClients opened, Clock clock) {
		this.current = current;
		this.opened = opened;
		this.clock = clock;
	}

	/** Who looks, with what is open in an emergency. */
	public Viewer viewer() {
		return opening(this.current.get());
	}

	private Viewer opening(Viewer viewer) {
		return viewer.may(Right.OPEN_IN_EMERGENCY) ? viewer.opening(this.opened.to(viewer.account())) : viewer;
	}

	/** Which clients may be read one by one now. */
	public ClientReach clients() {
		return ClientReach.single(viewer(), LocalDate.now(this.clock));
	}

	/** The same for somebody who is not on this thread. */
	public ClientReach clients(Viewer somebody) {
		return ClientReach.single(opening(somebody), LocalDate.now(this.clock));
	}

	/** Which clients may be counted now. */
	public ClientReach cohort() {
		return ClientReach.counted(viewer(), LocalDate.now(this.clock));
	}

	public boolean may(Right right) {
		return this.current.get().may(right);
	}

	/** Refuses with a sentence what the viewer's role may not do. */
	public void require(Right right) {
		Viewer viewer = this.current.get();
		if (!viewer.may(right)) {
			throw new NotAllowed("as %s you may not %s".formatted(viewer.role(), right.words()));
		}
	}

}

package carenet.live;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import carenet.access.Viewer;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who watches one client. What is told goes out on a thread of its own, the
 * latest word only: whoever reads slowly holds up nobody.
 */
final class Watch {

	private final Id client;

	private final String account;

	private final Supplier<Optional<Viewer>> viewer;

	private final Instant until;

	private final Listener listener;

	private final AtomicBoolean open = new AtomicBoolean(true);

	private final AtomicBoolean telling = new AtomicBoolean();

	private volatile int revision;

	private @Nullable Runnable next;

	Watch(Id client, String account, Supplier<Optional<Viewer>> viewer, int revision, Instant until,
			Listener listener) {
		this.client = client;
		this.account = account;
		this.viewer = viewer;
		this.revision = revision;
		this.until = until;
		this.listener = listener;
	}

	/** Where what is told goes. */
	interface Listener {

		void changed(NetworkChanged change);

		/** It is still there. */
		void beat();

		/** Nothing more comes. */
		void ended();

	}

	Id client() {
		return this.client;
	}

	String account() {
		return this.account;
	}

	Instant until() {
		return this.until;
	}

	int revision() {
		return this.revision;
	}

	boolean isOpen() {
		return this.open.get();
	}

	/** Who watches, as they are now; empty once they are gone. */
	Optional<Viewer> viewer() {
		return this.viewer.get();
	}

	void tell(NetworkChanged change) {
		this.revision = change.revision();
		send(() -> this.listener.changed(change));
	}

	void beat() {
		if (!this.telling.get()) {
			send(this.listener::beat);
		}
	}

	/** The first time only. */
	void end() {
		if (this.open.getAndSet(false)) {
			Thread.startVirtualThread(this.listener::ended);
		}
	}

	/** Whoever listens has gone. */
	boolean close() {
		return this.open.getAndSet(false);
	}

	private void send(Runnable word) {
		synchronized (this) {
			this.next = word;
			if (this.telling.getAndSet(true)) {
				return;
			}
		}
		Thread.startVirtualThread(this::drain);
	}

	private void drain() {
		Runnable word = take();
		while (word != null) {
			if (this.open.get()) {
				word.run();
			}
			word = take();
		}
	}

	private synchronized @Nullable Runnable take() {
		Runnable word = this.next;
		this.next = null;
		if (word == null) {
			this.telling.set(false);
		}
		return word;
	}

}

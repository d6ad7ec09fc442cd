package carenet.live;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import carenet.recording.Recorded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Looks from the watchtower again and again, only while somebody watches; at once when
 * this process itself has recorded something. Streams end before the server stops.
 */
@Component
@ConditionalOnWebApplication
class Lookout implements SmartLifecycle {

	private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

	private final Watchtower tower;

	private final LiveSettings settings;

	private ScheduledExecutorService thread = new ScheduledThreadPoolExecutor(0);

	private boolean blind;

	private volatile boolean running;

	Lookout(Watchtower tower, LiveSettings settings) {
		this.tower = tower;
		this.settings = settings;
	}

	@Override
	public synchronized void start() {
		this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("lookout").factory());
		long poll = this.settings.poll().toMillis();
		var _ = this.thread.scheduleWithFixedDelay(() -> quietly(this.tower::look), poll, poll, TimeUnit.MILLISECONDS);
		long beat = this.settings.beat().toMillis();
		var _ = this.thread.scheduleWithFixedDelay(() -> quietly(this.tower::beat), beat, beat, TimeUnit.MILLISECONDS);
		this.running = true;
	}

	@Override
	public synchronized void stop() {
		this.running = false;
		this.thread.shutdownNow();
		this.tower.endAll();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Told on a thread of its own: whoever records does not wait for whoever looks. */
	@EventListener
	void recorded(Recorded recorded) {
		if (this.running && this.tower.isWatched()) {
			this.thread.execute(() -> quietly(this.tower::look));
		}
	}

	/** A database that is away for a while comes back; it is said once. */
	private void quietly(Runnable look) {
		if (!this.tower.isWatched()) {
			return;
		}
		try {
			look.run();
			this.blind = false;
		}
		catch (RuntimeException ex) {
			if (!this.blind) {
				LOG.warn("whoever looks is not told of changes for now: {}", ex.getClass().getSimpleName());
			}
			this.blind = true;
		}
	}

}

package carenet.live;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.study.Id;
import carenet.study.CarenetException;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Being told over GraphQL, by WebSocket or server-sent events. */
@Controller
class LiveController {

	private final Watchtower tower;

	private final Auditor auditor;

	LiveController(Watchtower tower, Auditor auditor) {
		this.tower = tower;
		this.auditor = auditor;
	}

	/**
	 * What is refused is refused by the stream, whose errors are told everywhere alike.
	 */
	@SubscriptionMapping
	Flux<NetworkChanged> networkChanged(@Argument String client) {
		try {
			return changes(Id.of(client));
		}
		catch (CarenetException ex) {
			return Flux.error(ex);
		}
	}

	private Flux<NetworkChanged> changes(Id id) {
		Told told = new Told();
		Watch watch = this.auditor.reading(
				this.auditor.draft(Deed.LOOK, new AuditObject(AuditObject.Kind.GRAPHQL, "networkChanged")).about(id),
				() -> this.tower.watch(id, null, told));
		return Flux.create((sink) -> {
			told.to(sink);
			sink.onDispose(() -> this.tower.leave(watch));
		}, FluxSink.OverflowStrategy.LATEST);
	}

	/** Passes on to whoever has subscribed; what comes before is kept, the latest. */
	private static final class Told implements Watch.Listener {

		private @org.jspecify.annotations.Nullable FluxSink<NetworkChanged> sink;

		private @org.jspecify.annotations.Nullable NetworkChanged early;

		private boolean over;

		synchronized void to(FluxSink<NetworkChanged> subscriber) {
			this.sink = subscriber;
			if (this.early != null) {
				subscriber.next(this.early);
			}
			if (this.over) {
				subscriber.complete();
			}
		}

		@Override
		public synchronized void changed(NetworkChanged change) {
			if (this.sink != null) {
				this.sink.next(change);
			}
			else {
				this.early = change;
			}
		}

		/** The transport has a beat of its own. */
		@Override
		public void beat() {
		}

		@Override
		public synchronized void ended() {
			this.over = true;
			if (this.sink != null) {
				this.sink.complete();
			}
		}

	}

}

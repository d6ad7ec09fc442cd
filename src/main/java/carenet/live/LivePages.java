package carenet.live;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Being told on a page that shows a client. */
@Controller
class LivePages {

	/** Longer than any watch: it is the watch that ends. */
	private static final long NEVER = 0;

	private final Watchtower tower;

	private final Auditor auditor;

	LivePages(Watchtower tower, Auditor auditor) {
		this.tower = tower;
		this.auditor = auditor;
	}

	/**
	 * Says each time something is different from the revision that is on the page.
	 * @param id which client
	 * @param revision what the page shows
	 * @param last what was told before the connection broke
	 */
	@GetMapping("/clients/{id}/live")
	SseEmitter live(@PathVariable String id, @RequestParam(required = false) @Nullable Integer revision,
			@RequestHeader(name = "Last-Event-ID", required = false) @Nullable Integer last) throws IOException {
		if (!Id.isValid(id)) {
			throw new NotFound("There is no client %s here.".formatted(id));
		}
		Id client = Id.of(id);
		SseEmitter emitter = new SseEmitter(NEVER);
		AtomicReference<@Nullable Watch> own = new AtomicReference<>();
		Watch watch = this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page("client/live")).about(client),
				() -> this.tower.watch(client, (last != null) ? last : revision, new Stream(emitter, () -> gone(own))));
		own.set(watch);
		emitter.onCompletion(() -> this.tower.leave(watch));
		emitter.onError((ex) -> this.tower.leave(watch));
		emitter.send(SseEmitter.event().comment("watching").reconnectTime(5_000));
		return emitter;
	}

	private void gone(AtomicReference<@Nullable Watch> own) {
		Watch watch = own.get();
		if (watch != null) {
			this.tower.leave(watch);
		}
	}

	/**
	 * A page that listens.
	 *
	 * @param emitter the connection
	 * @param gone what to do once nobody is at its other end
	 */
	private record Stream(SseEmitter emitter, Runnable gone) implements Watch.Listener {

		@Override
		public void changed(NetworkChanged change) {
			send(SseEmitter.event()
				.id(String.valueOf(change.revision()))
				.name("changed")
				.data(Map.of("revision", change.revision(), "kind", change.kind().name(), "sentence",
						change.sentence()), MediaType.APPLICATION_JSON));
		}

		@Override
		public void beat() {
			send(SseEmitter.event().comment("beat"));
		}

		@Override
		public void ended() {
			try {
				this.emitter.send(SseEmitter.event().name("ended").data("ended"));
				this.emitter.complete();
			}
			catch (IOException | IllegalStateException ex) {
				this.gone.run();
			}
		}

		private void send(SseEmitter.SseEventBuilder event) {
			try {
				this.emitter.send(event);
			}
			catch (IOException | IllegalStateException ex) {
				this.gone.run();
			}
		}

	}

}

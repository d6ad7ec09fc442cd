package carenet.signin;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Being told, over every way there is, and only while one may look. */
@ServedTest
@Timeout(90)
class LiveStreamsTests {

	private static final AtomicInteger EVENTS = new AtomicInteger();

	private static final String SUBSCRIBE = "{\"query\": \"subscription { networkChanged(client: \\\"C0005\\\") { client kind revision } }\"}";

	@Autowired
	private GuestBook book;

	private Guest steward;

	@BeforeEach
	void steward() {
		this.steward = this.book.in(UserRole.STEWARD);
	}

	/** Something is registered about the client. */
	private void change(String client) {
		String answer = this.steward.graphQl(
				"mutation { recordEvent(input: {eventId: \\\"live-%d\\\", clientId: \\\"%s\\\", kind: MEETING, date: \\\"2020-01-01\\\"}) { event { id } } }"
					.formatted(EVENTS.incrementAndGet(), client),
				this.steward.basic())
			.body();
		assertThat(answer).contains("\"event\":{");
	}

	private static String next(Iterator<String> lines, String containing) {
		while (lines.hasNext()) {
			String line = lines.next();
			if (line.contains(containing)) {
				return line;
			}
		}
		return "";
	}

	@Test
	void tellsAPageByServerSentEvents() {
		HttpResponse<Stream<String>> stream = this.steward.listen("/clients/C0005/live", null);
		assertThat(stream.statusCode()).isEqualTo(200);
		assertThat(stream.headers().firstValue("Content-Type"))
			.hasValueSatisfying((type) -> assertThat(type).startsWith("text/event-stream"));
		Iterator<String> lines = stream.body().iterator();
		assertThat(next(lines, "watching")).startsWith(":");
		change("C0005");
		assertThat(next(lines, "changed")).isEqualTo("event:changed");
		assertThat(next(lines, "sentence")).contains("What is registered about this client was changed.")
			.doesNotContain("C0005");
		stream.body().close();
	}

	@Test
	void endsWithTheSession() {
		HttpResponse<Stream<String>> stream = this.steward.listen("/clients/C0006/live", null);
		Iterator<String> lines = stream.body().iterator();
		assertThat(next(lines, "watching")).isNotEmpty();
		this.steward.submit("/", "/sign-out");
		assertThat(next(lines, "ended")).isEqualTo("event:ended");
		assertThat(next(lines, "changed")).isEmpty();
	}

	@Test
	void endsWithTheAssignment() {
		Guest coordinator = this.book.in(UserRole.COORDINATOR);
		this.steward.submit("/desk/clients/C0006", "/desk/clients/C0006/caseloads", "professional", "P1-001");
		HttpResponse<Stream<String>> stream = coordinator.listen("/clients/C0006/live", null);
		Iterator<String> lines = stream.body().iterator();
		assertThat(next(lines, "watching")).isNotEmpty();
		this.steward.submit("/desk/clients/C0006", "/desk/clients/C0006/caseloads/end", "professional", "P1-001");
		assertThat(next(lines, "ended")).isEqualTo("event:ended");
		assertThat(coordinator.get("/clients/C0006/live").statusCode()).isEqualTo(404);
	}

	@Test
	void tellsAProgramByServerSentEvents() {
		String[] headers = Stream
			.concat(Stream.of(this.steward.basic()),
					Stream.of("Content-Type", "application/json", "Accept", "text/event-stream"))
			.toArray(String[]::new);
		HttpResponse<Stream<String>> stream = this.steward.listen("/graphql", SUBSCRIBE, headers);
		assertThat(stream.statusCode()).isEqualTo(200);
		BlockingQueue<String> told = new LinkedBlockingQueue<>();
		Thread.startVirtualThread(() -> {
			try {
				stream.body().filter((line) -> line.contains("networkChanged")).forEach(told::add);
			}
			catch (java.io.UncheckedIOException ex) {
				told.add("closed");
			}
		});
		assertThat(untilTold(told)).contains("\"client\":\"C0005\"", "\"kind\":\"REGISTERED\"");
		stream.body().close();
	}

	/** Whoever has only just subscribed may miss the first one. */
	private String untilTold(BlockingQueue<String> told) {
		try {
			String word = null;
			for (int i = 0; i < 10 && word == null; i++) {
				change("C0005");
				word = told.poll(5, TimeUnit.SECONDS);
			}
			return String.valueOf(word);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** What comes over a WebSocket. */
	private static final class Messages implements WebSocket.Listener {

		private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

		private final StringBuilder part = new StringBuilder();

		@Override
		public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.part.append(data);
			if (last) {
				this.told.add(this.part.toString());
				this.part.setLength(0);
			}
			socket.request(1);
			return null;
		}

		String next() throws InterruptedException {
			return String.valueOf(this.told.poll(20, TimeUnit.SECONDS));
		}

	}

	private WebSocket socket(HttpClient http, Messages messages, List<String> headers) throws InterruptedException {
		WebSocket.Builder builder = http.newWebSocketBuilder().subprotocols("graphql-transport-ws");
		builder.header(headers.getFirst(), headers.getLast());
		WebSocket socket = builder
			.buildAsync(java.net.URI.create(this.steward.address("/graphql").toString().replace("http:", "ws:")),
					messages)
			.join();
		socket.sendText("{\"type\":\"connection_init\"}", true).join();
		assertThat(messages.next()).contains("connection_ack");
		return socket;
	}

	@Test
	void tellsAProgramByWebSocketAndAnswersNothingElseThere() throws InterruptedException {
		Messages messages = new Messages();
		HttpClient http = HttpClient.newHttpClient();
		try {
			WebSocket socket = socket(http, messages, List.of(this.steward.basic()));
			socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":%s}".formatted(SUBSCRIBE), true).join();
			assertThat(untilTold(messages.told)).contains("\"id\":\"1\"", "\"type\":\"next\"", "\"client\":\"C0005\"");
			refused(socket, messages, "2", "{ clients { totalCount } }");
			refused(socket, messages, "3",
					"mutation { openWave(input: {clientId: \\\"C0005\\\", wave: 77, date: \\\"2077-01-01\\\", status: CONDUCTED}) { revision } }");
			socket.abort();
		}
		finally {
			http.shutdownNow();
		}
	}

	private static void refused(WebSocket socket, Messages messages, String id, String question)
			throws InterruptedException {
		socket
			.sendText("{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}".formatted(id, question),
					true)
			.join();
		String word = messages.next();
		while (!word.contains("\"id\":\"%s\"".formatted(id))) {
			word = messages.next();
		}
		assertThat(word).contains("ask for a subscription").doesNotContain("totalCount\":");
	}

	@Test
	void tellsNobodyOfWhomTheyMayNotSee() throws InterruptedException {
		Guest other = this.book.as("WITHOUT-CLIENTS", UserRole.COORDINATOR);
		Messages messages = new Messages();
		HttpClient http = HttpClient.newHttpClient();
		try {
			WebSocket socket = socket(http, messages, List.of(other.basic()));
			socket.sendText("{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":%s}".formatted(SUBSCRIBE), true).join();
			assertThat(messages.next()).contains("There is no client C0005 here.");
			socket.abort();
		}
		finally {
			http.shutdownNow();
		}
		assertThat(other.graphQl("{ __typename }").statusCode()).isEqualTo(401);
	}

}

package carenet.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import carenet.access.Access;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.actors.CareType;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.graph.StatementCounter;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who is told of what, and who no longer is. */
@GraphTest
@Import(ChronicleConfiguration.class)
class WatchtowerTests {

	private static final Viewer COORDINATOR = new Viewer("co", UserRole.COORDINATOR, Id.of("P"), Set.of());

	private final AtomicReference<Optional<Viewer>> viewer = new AtomicReference<>(Optional.of(Viewer.LOCAL));

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	StatementCounter statements;

	private Duration ahead = Duration.ZERO;

	private Watchtower tower;

	@BeforeEach
	void clients() {
		EmptyGraph.empty(this.graph);
		this.viewer.set(Optional.of(Viewer.LOCAL));
		this.tower = tower(new LiveSettings(Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1), 3, 5));
		for (String client : List.of("A", "B", "C")) {
			report(Story.of(client), "0");
			this.graph.run("""
					MATCH (c:Client {id: $id}), (p:Professional {id: 'P'})
					CREATE (c)-[:ASSIGNED_TO {from: date('2000-01-01'), until: date('9999-12-31')}]->(p)
					""", Map.of("id", client));
		}
	}

	private Watchtower tower(LiveSettings settings) {
		Clock clock = new Clock() {

			@Override
			public Instant instant() {
				return Instant.now().plus(WatchtowerTests.this.ahead);
			}

			@Override
			public ZoneId getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(ZoneId zone) {
				return this;
			}

		};
		Access access = new Access(() -> Viewer.NOBODY, (account) -> Set.of(), clock);
		return new Watchtower(this.graph, access, () -> this.viewer::get, settings, clock);
	}

	/** As another process on the same database would: nobody here is told. */
	private void report(Story story, String number) {
		Story told = story.waves("2020-01-01")
			.professional("P")
			.carer("M", CareType.OTHER_KIN)
			.report(story.file().client().id() + number, 0, Source.CLIENT, story.file().client().id().value(), "")
			.yes("M")
			.end();
		People.write(this.graph, told);
		this.chronicle.append(told.file());
	}

	/** What somebody hears. */
	private static final class Ear implements Watch.Listener {

		private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		@Override
		public void changed(NetworkChanged change) {
			this.heard.add("%s %d %s %s".formatted(change.client(), change.revision(), change.kind(), change.source()));
		}

		@Override
		public void beat() {
			this.heard.add("beat");
		}

		@Override
		public void ended() {
			this.heard.add("ended");
		}

		String next() {
			try {
				return String.valueOf(this.heard.poll(20, TimeUnit.SECONDS));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		boolean isQuiet() {
			return this.heard.isEmpty();
		}

	}

	private Watch watch(String client, @Nullable Integer known, Ear ear) {
		return this.tower.watch(Id.of(client), known, ear);
	}

	@Test
	void tellsWhoWatchesOfWhatAnotherProcessRecorded() {
		Ear ofA = new Ear();
		Ear ofB = new Ear();
		watch("A", null, ofA);
		watch("B", null, ofB);
		this.tower.look();
		report(Story.of("A"), "1");
		this.tower.look();
		this.tower.look();
		assertThat(ofA.next()).isEqualTo("A 2 REPORTED CLIENT");
		assertThat(ofA.isQuiet()).as("told once").isTrue();
		assertThat(ofB.isQuiet()).isTrue();
	}

	@Test
	void tellsOfWhatCameSinceThePageWasMade() {
		report(Story.of("A"), "1");
		Ear ear = new Ear();
		watch("A", 1, ear);
		this.tower.look();
		assertThat(ear.next()).isEqualTo("A 2 REPORTED CLIENT");
	}

	@Test
	void tellsACorrectionFromAReportAndFromTheRegister() {
		Ear ear = new Ear();
		watch("A", null, ear);
		Story correction = Story.of("A")
			.waves("2020-01-01")
			.report("A1", 0, Source.CLIENT, "A", "SUPPORTS:ALL", "2020-01-02")
			.supersedes("A0")
			.end();
		this.chronicle.append(correction.file());
		this.tower.look();
		assertThat(ear.next()).isEqualTo("A 2 CORRECTED CLIENT");
		this.chronicle.append(Story.of("A").waves("2020-01-01", "2021-01-01").file());
		this.tower.look();
		assertThat(ear.next()).isEqualTo("A 3 REGISTERED null");
	}

	@Test
	void asksOnceForAllWhoAreWatchedAndNotAtAllForNobody() {
		assertThat(this.statements.count(this.tower::look)).isZero();
		List<Watch> watches = new ArrayList<>();
		for (String client : List.of("A", "B", "C")) {
			watches.add(watch(client, null, new Ear()));
		}
		assertThat(this.statements.count(this.tower::look)).isEqualTo(1);
		watches.forEach(this.tower::leave);
		assertThat(this.tower.size()).isZero();
		assertThat(this.statements.count(this.tower::look)).isZero();
	}

	@Test
	void whoeverIsOutOfReachIsNotThere() {
		this.viewer.set(Optional.of(new Viewer("other", UserRole.COORDINATOR, Id.of("Q"), Set.of())));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> watch("A", null, new Ear()))
			.withMessage("There is no client A here.");
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> watch("NOBODY", null, new Ear()))
			.withMessage("There is no client NOBODY here.");
		assertThat(this.tower.size()).isZero();
	}

	@Test
	void endsInsteadOfTellingWhoMayNoLongerLook() {
		this.viewer.set(Optional.of(COORDINATOR));
		Ear ear = new Ear();
		watch("A", null, ear);
		this.graph.run("MATCH (:Client {id: 'A'})-[a:ASSIGNED_TO]->() SET a.until = $today",
				Map.of("today", LocalDate.now(ZoneOffset.UTC)));
		report(Story.of("A"), "1");
		this.tower.look();
		assertThat(ear.next()).isEqualTo("ended");
		assertThat(this.tower.size()).isZero();
	}

	@Test
	void endsWhereTheClientNoLongerSharesThoughNothingIsRecorded() {
		this.viewer.set(Optional.of(COORDINATOR));
		Ear ear = new Ear();
		watch("A", null, ear);
		this.tower.beat();
		assertThat(ear.next()).isEqualTo("beat");
		this.graph.run("""
				MATCH (c:Client {id: 'A'}) CREATE (c)-[:CONSENTED]->(:Consent {kind: 'CARE_SHARING', given: false,
				  from: date('2000-01-01'), until: date('9999-12-31')})
				""", Map.of());
		this.tower.beat();
		assertThat(ear.next()).isEqualTo("ended");
	}

	@Test
	void endsWithTheSessionWithTheTimeAndWithTheClient() {
		Ear ofSession = new Ear();
		watch("A", null, ofSession);
		this.viewer.set(Optional.empty());
		this.tower.beat();
		assertThat(ofSession.next()).isEqualTo("ended");
		this.viewer.set(Optional.of(Viewer.LOCAL));
		Ear ofTime = new Ear();
		watch("A", null, ofTime);
		this.ahead = Duration.ofHours(2);
		this.tower.beat();
		assertThat(ofTime.next()).isEqualTo("ended");
		Ear ofClient = new Ear();
		watch("B", null, ofClient);
		this.chronicle.remove(Id.of("B"));
		this.tower.look();
		assertThat(ofClient.next()).isEqualTo("ended");
		assertThat(this.tower.size()).isZero();
	}

	@Test
	void boundsHowManyWatchForEachAndInAll() {
		List<Ear> ears = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			this.ahead = Duration.ofSeconds(i);
			ears.add(new Ear());
			watch("A", null, ears.getLast());
		}
		assertThat(ears.getFirst().next()).as("the oldest of an account gives way").isEqualTo("ended");
		assertThat(this.tower.size()).isEqualTo(3);
		this.viewer.set(Optional.of(COORDINATOR));
		watch("A", null, new Ear());
		Watch last = watch("A", null, new Ear());
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> watch("A", null, new Ear()));
		this.tower.leave(last);
		watch("A", null, new Ear());
		this.tower.endAll();
		assertThat(this.tower.size()).isZero();
	}

}

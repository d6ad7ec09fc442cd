package carenet.kept;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import carenet.access.TestViewer;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.edition.DatasetVersion;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.research.AskingConfiguration;
import carenet.research.Limits;
import carenet.research.Listener;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.study.BadInput;
import carenet.study.NotFound;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What is saved says later whether it is still so. */
@GraphTest
@Import({ AskingConfiguration.class, SavedQueries.class, Keeping.class })
class KeepingTests {

	private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(60));

	private static final Listener NOBODY = new Listener() {

		@Override
		public void begin(List<String> columns, DatasetVersion version) {
			// nobody listens
		}

		@Override
		public void row(List<Value> row) {
			// nobody listens
		}
	};

	@Autowired
	Graph graph;

	@Autowired
	Keeping keeping;

	@Autowired
	SavedQueries saved;

	private void client(String id) {
		this.graph.run("MERGE (c:Client {id: $id}) SET c.revision = 1", Map.of("id", id));
	}

	@Test
	void saysWhetherTheEvidenceAndTheAnswerAreTheSame() {
		client("A");
		this.keeping.save("small", Posed.own("MATCH (c:Client) WHERE c.id < $x RETURN c.id AS id", Map.of("x", "C")),
				LIMITS, NOBODY);
		assertThat(again("small")).isEqualTo("The answer is still the same; the evidence is the same.");
		client("D");
		assertThat(again("small")).isEqualTo("The answer is still the same; the evidence has changed since.");
		client("B");
		assertThat(again("small"))
			.isEqualTo("The answer is another one: 1 rows then, 2 now; the evidence has changed since.");
	}

	private String again(String name) {
		return this.keeping.again(name, LIMITS, NOBODY).sentence();
	}

	@Test
	void mindsTheOrderOnlyWhereTheQuestionGivesOne() {
		String rows = "UNWIND %s AS x RETURN x";
		assertThat(hash(rows.formatted("[1, 2, 3]"))).isEqualTo(hash(rows.formatted("[3, 2, 1]")))
			.isNotEqualTo(hash(rows.formatted("[1, 2, 2]")));
		assertThat(hash("UNWIND [1, 2] AS x RETURN x ORDER BY x"))
			.isNotEqualTo(hash("UNWIND [1, 2] AS x RETURN x ORDER BY x DESC"));
		assertThat(Posed.own("CALL () { RETURN 1 AS x ORDER BY x } RETURN x", Map.of()).isOrdered()).isFalse();
	}

	private String hash(String cypher) {
		this.keeping.save("hashed", Posed.own(cypher, Map.of()), LIMITS, NOBODY);
		return this.saved.named("hashed").orElseThrow().answer();
	}

	@Test
	void keepsAQueryOfTheLibraryByItsName(@Autowired QueryLibrary library) {
		this.keeping.save("asked", Posed.of(library.named("informants/who-was-asked").orElseThrow(),
				Map.of("knownAt", "2020-01-01T00:00:00Z")), LIMITS, NOBODY);
		assertThat(this.saved.named("asked")).hasValueSatisfying((one) -> {
			assertThat(one.query()).isEqualTo("informants/who-was-asked");
			assertThat(one.given()).isEqualTo(Map.of("knownAt", "2020-01-01T00:00:00Z"));
		});
		assertThat(again("asked")).startsWith("The answer is still the same");
	}

	@Test
	void isSeenByItsOwnerAlone(@Autowired TestViewer viewer) {
		this.keeping.save("mine", Posed.own("RETURN 1 AS one", Map.of()), LIMITS, NOBODY);
		assertThat(viewer.as(new Viewer("../local", UserRole.STEWARD), () -> this.saved.all())).isEmpty();
		assertThat(this.saved.all()).extracting(SavedQuery::name).contains("mine");
		assertThat(this.saved.forget("mine")).isTrue();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.keeping.named("mine"))
			.withMessage("no question is saved as 'mine'");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> this.saved.named("../x"))
			.withMessage("'../x' is no name to save under; 1 to 60 small letters, digits and '-' are");
	}

}

package carenet.sameness;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.CareType;
import carenet.audit.AuditEntry;
import carenet.audit.AuditSearch;
import carenet.audit.AuditTrail;
import carenet.evidence.AliasBook;
import carenet.evidence.Chronicle;
import carenet.evidence.People;
import carenet.evidence.Story;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.OwnData;
import carenet.likeness.Likeness;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import carenet.study.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Pairs are found, decided and undone; a table says the same as a page. */
@SpringBootTest(properties = "carenet.demo=false")
@OwnData
class DecisionsTests {

	private static final Candidates.Wish ALL = new Candidates.Wish(null, Likeness.SUGGESTED);

	@Autowired
	Candidates candidates;

	@Autowired
	Decisions decisions;

	@Autowired
	RoundTrip trip;

	@Autowired
	AliasBook aliases;

	@Autowired
	Graph graph;

	@Autowired
	DataFolder data;

	/** One sister under three ids, a neighbour, and a father and son of one name. */
	@BeforeEach
	void aClientWhoseSistersIdIsNewEachTime(@Autowired Chronicle chronicle, @Autowired IdentityVault vault) {
		EmptyGraph.empty(this.graph);
		Story story = Story.of("S")
			.waves("2024-01-01", "2024-07-01", "2025-01-01")
			.carer("S0", CareType.OTHER_KIN)
			.carer("S1", CareType.OTHER_KIN)
			.carer("S2", CareType.OTHER_KIN)
			.carer("N0", CareType.NEIGHBOUR)
			.carer("FATHER", CareType.OTHER_KIN)
			.carer("SON", CareType.OTHER_KIN)
			.report("S-R0", 0, Source.CLIENT, "S", "SUPPORTS:ALL")
			.yes("S0", "N0", "FATHER", "SON")
			.end()
			.report("S-R1", 1, Source.CLIENT, "S", "SUPPORTS:ALL")
			.yes("S1", "FATHER", "SON")
			.end()
			.report("S-R2", 2, Source.CLIENT, "S", "SUPPORTS:ALL")
			.yes("S2")
			.end();
		People.write(this.graph, story);
		chronicle.append(story.file());
		vault.saveAll(List.of(named("S0", "Anneke van der Zwaluw"), named("S1", "Annekke v.d. Zwaluw"),
				named("S2", "Zwaluw, Anneke"), named("N0", "Bo Bedacht"), named("FATHER", "Jan Verzonnen"),
				named("SON", "Jan Verzonnen")));
	}

	private static Identity named(String id, String name) {
		return new Identity(Id.of(id), name, null, null, null);
	}

	private static Wanted said(String kept, String record, Verdict verdict) {
		return new Wanted(Id.of(kept), Id.of(record), verdict, "", "");
	}

	private List<String> found() {
		return this.candidates.find(ALL, Progress.NONE)
			.candidates()
			.stream()
			.map((one) -> one.kept().id() + "=" + one.record().id())
			.sorted()
			.toList();
	}

	private Decided decide(Wanted... wanted) {
		return this.decisions.decide(List.of(wanted), Progress.NONE);
	}

	private static List<String> codes(Decided decided) {
		return decided.problems().stream().map(Decided.Problem::code).toList();
	}

	@Test
	void findsWhoIsToldOfUnderANewIdAndNobodyWhoWasNamedBeside() {
		assertThat(found()).containsExactly("S0=S1", "S0=S2", "S1=S2");
		Candidate first = this.candidates.find(ALL, Progress.NONE).candidates().getFirst();
		assertThat(first.likeness().speaksFor())
			.contains("one voice named the one at a wave, the other at another, and never both");
		assertThat(first.clients()).containsExactly(Id.of("S"));
		Candidate twins = this.candidates.find(new Candidates.Wish(Id.of("S"), 0), Progress.NONE)
			.candidates()
			.stream()
			.filter((one) -> one.ids().contains(Id.of("SON")) && one.ids().contains(Id.of("FATHER")))
			.findFirst()
			.orElseThrow();
		assertThat(twins.likeness().speaksAgainst())
			.containsExactly("one report names both side by side, as two people: the client at T0");
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.candidates.find(new Candidates.Wish(Id.of("NOBODY"), 0.8), Progress.NONE));
	}

	@Test
	void nothingBecomesOneByBeingFound() {
		List<String> before = everything();
		found();
		assertThat(everything()).isEqualTo(before);
		assertThat(this.aliases.after("", 10)).isEmpty();
	}

	@Test
	void eachDecisionIsKeptWithWhoSaidItAndUndoneExactly() {
		List<String> before = everything();
		Decided one = decide(said("S0", "S1", Verdict.SAME));
		assertThat(one.merged()).singleElement().satisfies((alias) -> assertThat(alias.by()).isEqualTo("local"));
		assertThat(found()).containsExactly("S0=S2");
		Decided two = decide(said("S0", "S2", Verdict.DIFFERENT));
		assertThat(two.apart()).singleElement().satisfies((pair) -> assertThat(pair.by()).isEqualTo("local"));
		assertThat(found()).isEmpty();
		assertThat(this.decisions.different("", "")).hasSize(1);
		assertThat(decide(said("S2", "S0", Verdict.DIFFERENT)).already()).isOne();
		decide(said("S2", "S0", Verdict.UNDECIDED));
		decide(said("S0", "S1", Verdict.UNDECIDED));
		assertThat(everything()).isEqualTo(before);
		assertThat(found()).hasSize(3);
		assertThat(recorded("S2")).contains("page different", "page different/undone");
		assertThat(recorded("S1")).contains("page merge", "page merge/undone");
	}

	private List<String> recorded(String id) {
		return AuditTrail.of(this.data)
			.about(Id.of(id), AuditSearch.LATEST)
			.entries()
			.stream()
			.map(AuditEntry::object)
			.map(Object::toString)
			.toList();
	}

	@Test
	void threeThatAreOneTwoByTwoBecomeOneInWhateverOrder() {
		List<String> before = everything();
		assertThat(
				decide(said("S1", "S2", Verdict.SAME), said("S0", "S1", Verdict.SAME), said("S0", "S2", Verdict.SAME))
					.merged())
			.extracting((alias) -> alias.record() + "=" + alias.kept())
			.containsExactlyInAnyOrder("S1=S0", "S2=S0");
		assertThat(found()).isEmpty();
		decide(said("S0", "S1", Verdict.UNDECIDED), said("S0", "S2", Verdict.UNDECIDED));
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void whatContradictsItselfOrWhatIsKnownIsRefusedAsAWhole() {
		List<String> before = everything();
		assertThat(codes(decide(said("S0", "S1", Verdict.SAME), said("S1", "S2", Verdict.SAME),
				said("S0", "S2", Verdict.DIFFERENT))))
			.containsExactly("contradiction");
		assertThat(codes(decide(said("S0", "S1", Verdict.SAME), said("S0", "NOBODY", Verdict.SAME))))
			.containsExactly("unknown-person");
		assertThat(codes(decide(said("S0", "S0", Verdict.SAME)))).containsExactly("same-id");
		assertThat(everything()).isEqualTo(before);
		decide(said("S0", "S1", Verdict.DIFFERENT));
		assertThat(codes(decide(said("S0", "S1", Verdict.SAME)))).containsExactly("decided-otherwise");
		assertThat(codes(decide(said("S0", "S2", Verdict.SAME), said("S2", "S1", Verdict.SAME))))
			.containsExactly("decided-otherwise");
		decide(said("S0", "S2", Verdict.SAME));
		assertThat(codes(decide(said("S0", "S2", Verdict.DIFFERENT)))).containsExactly("decided-otherwise");
		assertThat(codes(decide(new Wanted(Id.of("N0"), Id.of("SON"), Verdict.DIFFERENT, "it is SON", ""))))
			.containsExactly("unfit-reason");
	}

	@Test
	void aDecisionOnWhatHasChangedSinceIsRefused() {
		String seal = this.candidates.find(ALL, Progress.NONE)
			.candidates()
			.stream()
			.filter((one) -> one.ids().contains(Id.of("S2")) && one.ids().contains(Id.of("S0")))
			.findFirst()
			.orElseThrow()
			.seal();
		decide(said("S0", "S1", Verdict.SAME));
		Wanted late = new Wanted(Id.of("S0"), Id.of("S2"), Verdict.SAME, "", seal);
		assertThat(codes(decide(late))).containsExactly("changed");
		decide(said("S0", "S1", Verdict.UNDECIDED));
		assertThat(decide(late).isRefused()).isFalse();
	}

	@Test
	void aTableSaysTheSameAsAPageAndHasNoName() {
		String table = table();
		assertThat(table).doesNotContain("Zwaluw", "Anneke", "Verzonnen").startsWith("pair,score,kind,kept,record,");
		assertThat(table.lines()).hasSize(4);
		String filled = table.lines()
			.map((line) -> line.contains("S0,S1,") ? line + "x" : line)
			.collect(Collectors.joining("\n"));
		String same = filled.replaceAll(",,x\n", ",Same,the family said so\n");
		List<String> before = everything();
		Decided foreseen = read(same, true).decided();
		assertThat(everything()).isEqualTo(before);
		RoundTrip.Read read = read(same, false);
		assertThat(read.open()).isEqualTo(2);
		assertThat(read.decided().merged()).extracting((one) -> one.record() + "=" + one.kept())
			.isEqualTo(foreseen.merged().stream().map((one) -> one.record() + "=" + one.kept()).toList())
			.containsExactly("S1=S0");
		List<String> byTable = everything();
		decide(said("S0", "S1", Verdict.UNDECIDED));
		decide(said("S0", "S1", Verdict.SAME));
		assertThat(everything()).isEqualTo(byTable);
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> read(table.replaceAll("(?m),,$", ",different,"), false))
			.withMessageContaining("line 2")
			.withMessageContaining("has changed since");
		assertThat(everything()).isEqualTo(byTable);
	}

	private String table() {
		StringWriter out = new StringWriter();
		this.trip.write(new RoundTrip.Order(ALL, false, false), out, Progress.NONE);
		return out.toString().replace("\r\n", "\n");
	}

	private RoundTrip.Read read(String table, boolean dryRun) {
		return this.trip.read(new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), dryRun, Progress.NONE);
	}

	@Test
	void everyWrongLineOfATableIsToldAndNothingIsHalfDone() {
		List<String> before = everything();
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> read("""
				kept,record,decision,note
				S0,S1,same,
				S0,GONE,same,
				S1,S2,perhaps,
				Anneke Zwaluw,S2,same,
				S2,S0,same,it was S2
				S1,S0,different,
				""", false))
			.satisfies((wrong) -> assertThat(wrong.getMessage())
				.contains("line 3: record GONE: no carer or professional here has this id",
						"line 4: the decision is none of same, different, undecided", "line 5: kept is no id",
						"line 6: ", "line 7: the same pair stands in line 2")
				.doesNotContain("Anneke", "line 2:"));
		assertThat(everything()).isEqualTo(before);
	}

	@Test
	void takesWhatASpreadsheetSavesAndRefusesWhatIsNoTable() {
		assertThat(read("\uFEFFkept;record;decision\r\nS0;S1;SAME\r\n", false).decided().merged()).hasSize(1);
		for (String wrong : List.of("", "kept,record\nS0,S1\n", "kept,record,decision\n\"S0,S1,same\n",
				"kept,kept,record,decision\n")) {
			assertThatExceptionOfType(BadInput.class).as(wrong).isThrownBy(() -> read(wrong, false));
		}
		assertThatExceptionOfType(BadInput.class).isThrownBy(
				() -> this.trip.read(new ByteArrayInputStream(new byte[] { 'k', (byte) 0xff }), false, Progress.NONE))
			.withMessageContaining("UTF-8");
	}

	private List<String> everything() {
		return this.graph.read("""
				MATCH (n) RETURN labels(n) + [n.id] AS what, properties(n) AS properties
				UNION ALL
				MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id] AS what, properties(r) AS properties
				""", Map.of(), (row) -> {
			Map<String, Object> properties = new TreeMap<>(row.get("properties").asMap());
			properties.remove("revision");
			properties.remove("at");
			return row.get("what").asList() + " " + properties;
		}).stream().sorted().toList();
	}

}

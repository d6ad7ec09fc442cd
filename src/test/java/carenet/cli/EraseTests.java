package carenet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.Carenet;
import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.demo.StudyGenerator;
import carenet.graph.Graph;
import carenet.graph.TestFolders;
import carenet.erasure.Erasure;
import carenet.erasure.ErasureOrder;
import carenet.network.Networks;
import carenet.audit.Reason;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.View;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** People leave a data folder for good: told on its bytes. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class EraseTests {

	private static final String CLIENT = "C-Klaproos77";

	private static final String CARER = "K-Zonnebloem88";

	private static final String PROFESSIONAL = "P-Vergeetmijniet99";

	private static final List<String> NAMES = List.of("Wilhelmina Quispel-Oudendijk", "Balthazar Zevenboom",
			"Clothilde Yperlaan", "0619283746", "quispel@voorbeeld.example", "Krokusplantsoen 4711");

	private final Path data = TestFolders.fresh();

	private final Path proofs = TestFolders.fresh();

	private String imported = "";

	private List<String> identities = List.of();

	/** Who stands in for the erased carer. */
	private String carer = "";

	/** Three people of a generated study, with ids and names that can be found again. */
	@BeforeAll
	void importThem(CapturedOutput output) throws IOException {
		Path study = TestFolders.fresh();
		new StudyGenerator(6, 1).write(study);
		for (Path file : files(study)) {
			Files.writeString(file,
					Files.readString(file)
						.replaceAll("\\bC0002\\b", CLIENT)
						.replaceAll("\\bK0001-01\\b", CARER)
						.replaceAll("\\bP1-001\\b", PROFESSIONAL));
		}
		Path identities = study.resolve("identities.csv");
		List<String> lines = new ArrayList<>(Files.readAllLines(identities));
		lines.removeIf((line) -> Stream.of(CLIENT, CARER, PROFESSIONAL).anyMatch((id) -> line.startsWith(id + ",")));
		lines.add("%s,%s,%s,%s,%s".formatted(CLIENT, NAMES.get(0), NAMES.get(3), NAMES.get(4), NAMES.get(5)));
		lines.add("%s,%s,,,".formatted(CARER, NAMES.get(1)));
		lines.add("%s,%s,,,".formatted(PROFESSIONAL, NAMES.get(2)));
		Files.write(identities, lines);
		Path needs = study.resolve("needs.csv");
		Files.writeString(needs, Files.readString(needs)
			.replaceFirst("(?m)^(N0001-01,.*),[^,]*$", "$1,needs balthazar zevenboom (K-Zonnebloem88) for the stairs"));
		Said said = run("import", study.toString(), "--logging.level.root=info");
		assertThat(said.code()).as(said.err()).isZero();
		this.imported = said.out() + said.err() + output.getAll();
		this.identities = Files.readAllLines(identities);
		Files.writeString(Files.createDirectories(this.data.resolve("uploads")).resolve("study1.zip"), CARER);
		Files.writeString(Files.createDirectories(this.data.resolve("imports/left/package")).resolve("waves.csv"),
				CLIENT);
	}

	@Test
	@Order(0)
	void keepsNamesInNoFileAndNoLogInClear() throws IOException {
		List<String> names = this.identities.stream()
			.filter((line) -> line.matches("[CKP].*"))
			.flatMap((line) -> Stream.of(line.replace("\"", "").split(",")).skip(1))
			.filter((cell) -> cell.length() > 6)
			.toList();
		assertThat(names).hasSizeGreaterThan(50).contains(NAMES.get(0), NAMES.get(3));
		assertThat(this.imported).contains(" INFO ").doesNotContain(names);
		try (Backstage product = open()) {
			assertThat(product.get(IdentityVault.class).search("oudend quisp", 5)).containsExactly(Id.of(CLIENT));
			List<String> values = product.get(Graph.class).read("""
					CALL () { MATCH (n) RETURN n UNION ALL MATCH ()-[n]->() RETURN n }
					UNWIND keys(n) AS key
					RETURN DISTINCT coalesce(toStringOrNull(n[key]), '') AS value
					""", Map.of(), (row) -> row.get("value").asString());
			assertThat(String.join("\n", values)).contains("balthazar zevenboom").doesNotContain(names);
		}
		assertThat(filesNaming(names.toArray(String[]::new))).isEmpty();
	}

	@Test
	@Order(1)
	void refusesWhatCannotBe() {
		assertThat(run("erase", CARER, "--reason", "asked", "--proof", "/no/such/folder/proof.txt", "--yes")).isEqualTo(
				new Said(3, "", "carenet: the proof cannot be written: /no/such/folder is no folder to write to\n"));
		assertThat(run("erase", "K-nobody", "--reason", "asked", "--yes"))
			.isEqualTo(new Said(4, "", "carenet: nobody here has the id K-nobody\n"));
		assertThat(run("erase", "A1-01", "--reason", "asked", "--yes")).returns(3, Said::code)
			.returns("carenet: A1-01 is an agency: right would be the id of a client, carer or professional\n",
					Said::err);
		assertThat(run("erase", CARER, "--reason", "asked")).returns(3, Said::code)
			.returns("carenet: nobody is there to confirm it: --yes erases without asking\n", Said::err);
		assertThat(run("erase", CARER, "--reason", "Balthazar Zevenboom asked", "--yes")).returns(3, Said::code)
			.returns("carenet: the reason names the person, and it is kept: say it without the id and the name\n",
					Said::err);
		assertThat(run("erase", CARER).code()).isEqualTo(2);
	}

	@Test
	@Order(2)
	void erasesACarerWhoseClientKeepsTheNetwork() throws IOException {
		List<String> before = networks("C0001", "C0003");
		assertThat(String.join("\n", before)).contains(CARER);
		Path proof = this.proofs.resolve("carer.json");
		Said said = run("erase", CARER, "--reason", "asked for it, letter 12", "--proof", proof.toString(), "--yes");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.out()).startsWith("Erased: an informal carer\n").contains("What remains");
		assertThat(filesNaming(CARER, NAMES.get(1))).isEmpty();
		assertThat(valuesNaming(CARER)).isEmpty();
		try (Backstage product = open()) {
			assertThat(product.get(IdentityVault.class).search("zevenboom", 5)).isEmpty();
			assertThat(product.get(IdentityVault.class).search("quispel", 5)).containsExactly(Id.of(CLIENT));
		}
		List<String> after = networks("C0001", "C0003");
		String standIn = standIn(after);
		this.carer = standIn;
		assertThat(sorted(after, standIn, CARER)).isEqualTo(sorted(before, "balthazar zevenboom", CARER));
		assertThat(Files.readString(proof)).contains("\"erased\" : \"INFORMAL_CARER\"", "letter 12", "\"id\" : null")
			.doesNotContain(CARER, standIn, "Zevenboom");
		assertThat(run("rebuild").out()).contains("; 0 relationships and testimonies differed.");
	}

	@Test
	@Order(3)
	void erasesAProfessionalFromTheNetworksOfMany() throws IOException {
		String[] clients = { "C0001", CLIENT, "C0003", "C0004", "C0005", "C0006" };
		List<String> before = networks(clients);
		assertThat(String.join("\n", before)).contains(PROFESSIONAL);
		Said said = run("erase", PROFESSIONAL, "--reason", "left the town", "--yes");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(filesNaming(PROFESSIONAL, NAMES.get(2))).isEmpty();
		assertThat(valuesNaming(PROFESSIONAL)).isEmpty();
		List<String> after = networks(clients);
		String standIn = after.stream()
			.map((part) -> part.replace(this.carer, ""))
			.filter((part) -> part.contains("erased-"))
			.map((part) -> standIn(List.of(part)))
			.findFirst()
			.orElseThrow();
		assertThat(sorted(after, standIn, PROFESSIONAL)).isEqualTo(sorted(before, "", ""));
		assertThat(run("rebuild").out()).contains("; 0 relationships and testimonies differed.");
	}

	@Test
	@Order(4)
	void erasesAClientWithAllThatHangsOnIt() throws IOException {
		List<String> others = networks("C0003");
		Path proof = this.proofs.resolve("client.txt");
		Said said = run("erase", CLIENT, "--reason", "withdrew", "--proof", proof.toString(), "--with-id", "--yes");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(filesNaming(CLIENT, NAMES.get(0), NAMES.get(3), NAMES.get(4), NAMES.get(5))).isEmpty();
		assertThat(filesNaming("K0002-01")).as("who is known through the client only").isEmpty();
		assertThat(filesNaming("C0003", "K0003-01")).as("others are there").isNotEmpty();
		assertThat(networks("C0003")).isEqualTo(others);
		assertThat(Files.readString(proof)).startsWith("Erased: a client with the id " + CLIENT)
			.contains("reports", "statements", "backups");
		assertThat(run("network", CLIENT, "--wave", "0").code()).isEqualTo(4);
		assertThat(run("rebuild").out()).contains("; 0 relationships and testimonies differed.");
		assertThat(run("audit", "verify").code()).isZero();
	}

	@ParameterizedTest
	@Order(5)
	@ValueSource(booleans = { false, true })
	void isFinishedByTheNextCommandAfterACrash(boolean carriedOut) throws IOException {
		String carer;
		try (Backstage product = open()) {
			carer = product.get(Graph.class).read("""
					MATCH (k:InformalCarer)-[:SUPPORTS]->() WHERE NOT k.id STARTS WITH 'erased'
					RETURN k.id AS id ORDER BY id LIMIT 1
					""", Map.of(), (row) -> row.get("id").asString()).getFirst();
			Erasure erasure = product.get(Erasure.class);
			Path proof = this.proofs.resolve(carer + ".txt");
			erasure.begin(erasure.plan(Id.of(carer)), new ErasureOrder(new Reason("asked"), proof, false));
			if (carriedOut) {
				erasure.carryOut(Progress.NONE);
			}
		}
		Said said = run("rebuild");
		assertThat(said.err()).contains("An erasure was interrupted: finishing it …");
		assertThat(said.out()).contains("; 0 relationships and testimonies differed.");
		assertThat(filesNaming(carer)).isEmpty();
		assertThat(valuesNaming(carer)).isEmpty();
		assertThat(this.proofs.resolve(carer + ".txt")).content().startsWith("Erased: an informal carer");
		assertThat(run("rebuild").err()).isEmpty();
	}

	/** The name is in a text, and the power goes out in the networks of others. */
	@Test
	@Order(5)
	void removesTheNameFromTextsAfterACrashToo() throws IOException {
		String carer;
		String name;
		try (Backstage product = open()) {
			carer = product.get(Graph.class).read("""
					MATCH (k:InformalCarer)-[:SUPPORTS]->() WHERE NOT k.id STARTS WITH 'erased'
					RETURN k.id AS id ORDER BY id DESC LIMIT 1
					""", Map.of(), (row) -> row.get("id").asString()).getFirst();
			name = product.get(IdentityVault.class).find(Id.of(carer)).map(Identity::name).orElseThrow();
			product.get(Graph.class)
				.run("MATCH (n:Need) WITH n ORDER BY n.id LIMIT 1 SET n.label = 'asks for ' + $name",
						Map.of("name", name));
			Erasure erasure = product.get(Erasure.class);
			erasure.begin(erasure.plan(Id.of(carer)), new ErasureOrder(new Reason("asked"), null, false));
			assertThatIllegalStateException().isThrownBy(() -> erasure.carryOut((step) -> {
				throw new IllegalStateException("the power went out");
			}));
		}
		assertThat(run("rebuild").err()).contains("An erasure was interrupted: finishing it …");
		assertThat(filesNaming(carer, name)).isEmpty();
		assertThat(valuesNaming(carer)).isEmpty();
		try (Backstage product = open()) {
			assertThat(product.get(Graph.class)
				.read("MATCH (n:Need) WHERE n.label STARTS WITH 'asks for ' RETURN n.label AS label", Map.of(),
						(row) -> row.get("label").asString()))
				.singleElement()
				.asString()
				.startsWith("asks for erased-");
		}
	}

	@Test
	@Order(6)
	void refusesBesideWhoeverHasTheDatabaseOpen() {
		try (Backstage server = open()) {
			server.get(Graph.class);
			assertThat(run("erase", "K0005-01", "--reason", "asked", "--yes")).returns(3, Said::code)
				.satisfies((said) -> assertThat(said.err()).contains("is held by process", "stop it first"));
		}
	}

	/**
	 * All that is shown of a client, as words in no order; of whom supports only who it
	 * is.
	 */
	private List<String> networks(String... clients) {
		try (Backstage product = open()) {
			Networks networks = product.get(Networks.class);
			return Stream.of(clients)
				.flatMap((client) -> networks.findAllWaves(Id.of(client), View.DEFAULT).stream())
				.flatMap((network) -> Stream
					.of(network.ties().stream(), network.needs().stream(), network.contacts().stream(),
							Stream.of(network.measures()))
					.flatMap((parts) -> parts))
				.map((part) -> rounded(part.toString())
					.replaceAll("(InformalCarer|Professional)\\[id=([^,\\]]+)[^\\]]*]", "$2"))
				.toList();
		}
	}

	/** Sums depend on the order of the people in their last digit. */
	private static String rounded(String text) {
		return Pattern.compile("\\d+\\.\\d+")
			.matcher(text)
			.replaceAll((number) -> String.format(Locale.ROOT, "%.6f", Double.parseDouble(number.group())));
	}

	private static List<String> sorted(List<String> parts, String id, String instead) {
		return parts.stream()
			.map((part) -> Stream.of(part.replace(id, instead).split("[^\\p{L}\\p{N}.-]+"))
				.sorted()
				.collect(Collectors.joining(" ")))
			.sorted()
			.toList();
	}

	private static String standIn(List<String> parts) {
		return parts.stream()
			.flatMap((part) -> Pattern.compile("erased-[0-9a-f]+").matcher(part).results())
			.map(MatchResult::group)
			.findFirst()
			.orElseThrow();
	}

	private Backstage open() {
		return new SpringOpening(Carenet.class, console(new ByteArrayOutputStream()))
			.open(Map.of("carenet.data", this.data.toString()));
	}

	/** Also opened, since a store can pack short texts. */
	private List<String> valuesNaming(String text) {
		try (Backstage product = open()) {
			assertThat(product.get(IdentityVault.class).find(Id.of(text))).isEmpty();
			return product.get(Graph.class).read("""
					CALL () {
					  MATCH (n) RETURN properties(n) AS them UNION ALL MATCH ()-[n]->() RETURN properties(n) AS them
					}
					UNWIND keys(them) AS key
					WITH key, them[key] AS value WHERE toStringOrNull(value) CONTAINS $text
					RETURN key + ': ' + toStringOrNull(value) AS found
					""", Map.of("text", text), (row) -> row.get("found").asString());
		}
	}

	private List<Path> filesNaming(String... texts) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path file : files(this.data)) {
			String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
			for (String text : texts) {
				if (bytes.contains(text) || bytes.contains(in(text, StandardCharsets.UTF_16LE))
						|| bytes.contains(in(text, StandardCharsets.UTF_16BE))) {
					found.add(file);
				}
			}
		}
		return found;
	}

	private static String in(String text, Charset charset) {
		return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> paths = Files.walk(folder)) {
			return paths.filter(Files::isRegularFile).toList();
		}
	}

	private Said run(String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(stream(out), stream(err), false, Console.Keyboard.NONE);
		List<String> all = new ArrayList<>(List.of(arguments));
		all.addAll(List.of("--data", this.data.toString()));
		int code = new Program(console, new SpringOpening(Carenet.class, console)).run(all.toArray(String[]::new));
		return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static Console console(ByteArrayOutputStream bytes) {
		return new Console(stream(bytes), stream(bytes), false, Console.Keyboard.NONE);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

}

package carenet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import carenet.accounts.Account;
import carenet.accounts.Gate;
import carenet.accounts.Passkey;
import carenet.accounts.Passkeys;
import carenet.graph.DataFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts, from the command line. */
@DemonstrationTest
class UserCommandsTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private DataFolder data;

	@Autowired
	private Gate gate;

	@Autowired
	private Passkeys passkeys;

	private CommandLineHarness carenet = new CommandLineHarness(null);

	@BeforeEach
	void open() throws IOException {
		this.carenet = new CommandLineHarness(this.context);
		Files.deleteIfExists(file());
	}

	private Path file() {
		return this.data.root().resolve("accounts/accounts.json");
	}

	private Optional<Account> signIn(String name, String password) {
		return this.gate.openFor(name, password, "127.0.0.1");
	}

	@Test
	void addsAnAccountWithAPasswordForOneTimeWhereNobodyCanBeAsked() throws IOException {
		Said said = this.carenet.run("user", "add", "Anna", "--role", "analyst,Researcher");
		assertThat(said.code()).as(said.err()).isZero();
		assertThat(said.err()).isEqualTo("""
				Added the account anna as analyst, researcher.
				The password for one time, which is shown once:
				""");
		String password = said.out().strip();
		assertThat(signIn("anna", password)).map(Account::oneTime).contains(true);
		assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(file()).content().contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(password);
	}

	@Test
	void addsAnAccountWithThePasswordThatIsTyped() {
		Said said = this.carenet.typing("correct horse battery", "correct horse battery")
			.run("user", "add", "bo", "--role", "coordinator", "--professional", "P1-001");
		assertThat(said).isEqualTo(new Said(0, "", "Added the account bo as coordinator.\n"));
		assertThat(signIn("bo", "correct horse battery")).map(Account::oneTime).contains(false);
		assertThat(this.carenet.typing("correct horse battery", "another").run("user", "password", "bo"))
			.isEqualTo(new Said(3, "", "carenet: the password was typed in two ways\n"));
		assertThat(this.carenet.typing("short").run("user", "password", "bo"))
			.isEqualTo(new Said(3, "", "carenet: a password has 12 to 128 characters, not 5\n"));
		assertThat(this.carenet.typing("").run("user", "password", "bo").out()).hasSizeGreaterThan(20);
		assertThat(signIn("bo", "correct horse battery")).isEmpty();
	}

	@Test
	void forgetsThePasskeysOfSomebodyWhoHasLostThem() {
		this.carenet.run("user", "add", "anna", "--role", "steward");
		this.passkeys.add("anna",
				new Passkey("one", "stick", "aGFuZGxl", "a2V5", "b2JqZWN0", List.of(), 0, Instant.EPOCH, null));
		assertThat(this.carenet.run("user", "list").lines().getLast()).containsPattern("one-time password +1 +2");
		assertThat(this.carenet.run("user", "forget-passkeys", "Anna"))
			.isEqualTo(new Said(0, "", "The passkeys of anna are forgotten.\n"));
		assertThat(this.passkeys.findOf("anna")).isEmpty();
		assertThat(this.carenet.run("user", "forget-passkeys", "nobody"))
			.isEqualTo(new Said(4, "", "carenet: there is no account 'nobody'\n"));
	}

	@Test
	void listsAccounts() {
		assertThat(this.carenet.run("user", "list").lines()).hasSize(1);
		this.carenet.run("user", "add", "anna", "--role", "steward");
		this.carenet.run("user", "add", "bo", "--role", "coordinator", "--professional", "P1-001");
		this.carenet.run("user", "disable", "bo");
		assertThat(this.carenet.run("user", "list").lines()).satisfiesExactly(
				(head) -> assertThat(head).startsWith("account  roles        professional  state"),
				(anna) -> assertThat(anna).startsWith("anna     steward                    one-time password"),
				(bo) -> assertThat(bo).startsWith("bo       coordinator  P1-001        disabled"));
	}

	@Test
	void disablesAndEnables() {
		String password = this.carenet.run("user", "add", "anna", "--role", "steward").out().strip();
		assertThat(this.carenet.run("user", "disable", "anna").code()).isZero();
		assertThat(signIn("anna", password)).isEmpty();
		assertThat(this.carenet.run("user", "enable", "anna").code()).isZero();
		assertThat(signIn("anna", password)).isPresent();
	}

	@Test
	void changesRoles() {
		this.carenet.run("user", "add", "anna", "--role", "steward");
		assertThat(this.carenet.run("user", "roles", "anna", "analyst,admin"))
			.isEqualTo(new Said(0, "", "The account anna has the roles analyst, admin.\n"));
		assertThat(this.carenet.run("user", "roles", "anna", "coordinator").err())
			.isEqualTo("carenet: a coordinator has the caseload of a professional: say of which\n");
		assertThat(this.carenet.run("user", "roles", "anna", "coordinator", "--professional", "P1-002").code())
			.isZero();
		assertThat(this.carenet.run("user", "list").out()).contains("P1-002");
	}

	@Test
	void givesAndRevokesTokens() {
		this.carenet.run("user", "add", "robot", "--role", "researcher");
		Said said = this.carenet.run("user", "token", "robot", "--days", "30");
		assertThat(said.code()).as(said.err()).isZero();
		String token = said.out().strip();
		assertThat(token).startsWith("carenet_").hasSize(51);
		assertThat(said.err())
			.matches("This is shown once; 'carenet user revoke robot \\w{8}' ends it before [-0-9]{10}\\.\n");
		assertThat(this.gate.openWith(token, "127.0.0.1")).map(Account::name).contains("robot");
		assertThat(file()).content().doesNotContain(token, token.substring(8));
		List<String> tokens = this.carenet.run("user", "tokens", "robot").lines();
		String id = tokens.get(1).substring(0, 8);
		assertThat(said.err()).contains(id);
		assertThat(this.carenet.run("user", "revoke", "robot", id).code()).isZero();
		assertThat(this.gate.openWith(token, "127.0.0.1")).isEmpty();
		assertThat(this.carenet.run("user", "revoke", "robot", id).code()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource({ "user add anna --role steward,3", "user add bo/2 --role steward,3", "user add local --role steward,3",
			"user add bo --role local,3", "user add bo --role none,3", "user add bo --role king,2", "user add bo,2",
			"user add bo --role coordinator,3", "user password nobody-here,4", "user disable nobody-here,4",
			"user enable nobody-here,4", "user roles nobody-here admin,4", "user roles anna,2",
			"user token nobody-here,4", "user tokens nobody-here,4", "user token anna --days 0,3",
			"user token anna --days 400,3", "user revoke anna x,4", "user,2", "user fly,2" })
	void saysWhatIsWrong(String line, int code) {
		this.carenet.run("user", "add", "anna", "--role", "steward");
		Said said = this.carenet.run(line.split(" "));
		assertThat(said.code()).as(said.err()).isEqualTo(code);
		assertThat(said.out()).isEmpty();
		assertThat(said.err()).isNotEmpty();
	}

	@Test
	void recordsWhatBecomesOfAnAccount() throws IOException {
		this.carenet.run("user", "add", "anna", "--role", "steward");
		this.carenet.run("user", "roles", "anna", "analyst");
		assertThat(Files.readAllLines(this.data.root().resolve("audit/000001.jsonl")))
			.filteredOn((line) -> line.contains("\"deed\":\"ACCOUNT\""))
			.extracting((line) -> line.replaceFirst(".*\"outcome\":\"(\\w+)\".*\"id\":\"([^\"]+)\".*", "$2 $1"))
			.endsWith("anna add STEWARD BEGUN", "anna add STEWARD DONE", "anna roles ANALYST BEGUN",
					"anna roles ANALYST DONE");
	}

	@Test
	void refusesAFileThatIsNoListOfAccounts() throws IOException {
		this.carenet.run("user", "add", "anna", "--role", "steward");
		Files.writeString(file(), "{ half");
		Said said = this.carenet.run("user", "list");
		assertThat(said.code()).isEqualTo(3);
		assertThat(said.err()).contains("accounts.json is no list of accounts");
	}

}

package carenet.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.accounts.Passkeys;
import carenet.accounts.Token;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code carenet user}: the accounts with which one signs in. */
@Command(name = "user",
		description = "Makes and changes the accounts with which one signs in; a running server follows " + "at once.",
		synopsisSubcommandLabel = "COMMAND")
final class User implements Runnable {

	private static final String NAME = "The account: small letters, digits, '.', '_' or '-'; no person's name.";

	private static final String ROLES = "coordinator, analyst, researcher, steward or admin; several with commas.";

	private static final String PROFESSIONAL = "Whose caseload a coordinator has: a professional's id.";

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Spec
	private @Nullable CommandSpec spec;

	User(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(),
					"Missing command: " + String.join(", ", this.spec.subcommands().keySet()));
		}
	}

	private void with(DataOption data, Consumer<Accounts> work) {
		with(data, Accounts.class, work);
	}

	private <T> void with(DataOption data, Class<T> what, Consumer<T> work) {
		try (Backstage product = this.opening.openWithoutDatabase(data.with(this.given))) {
			work.accept(product.get(what));
		}
	}

	@Command(name = "add", description = "Adds an account. On a terminal it asks for the password; otherwise, or when "
			+ "none is typed, it makes one for one time and prints it.")
	void add(@Parameters(paramLabel = "NAME", description = NAME) String name,
			@Option(names = "--role", paramLabel = "ROLE", split = ",", required = true,
					description = ROLES) Set<UserRole> roles,
			@Option(names = "--professional", paramLabel = "ID",
					description = PROFESSIONAL) @Nullable String professional,
			@Mixin DataOption data) {
		with(data, (accounts) -> {
			if (accounts.find(name).isPresent()) {
				throw new BadInput("there is an account %s already".formatted(Account.nameOf(name)));
			}
			NewPassword password = NewPassword.ask(this.console);
			accounts.add(name, roles, id(professional), password.password(), password.generated());
			this.console.remark("Added the account %s as %s.".formatted(Account.nameOf(name), Account.words(roles)));
			password.tell(this.console);
		});
	}

	@Command(name = "list", description = "Lists the accounts.")
	void list(@Mixin DataOption data) {
		with(data, (accounts) -> {
			Table table = new Table("account", "roles", "professional", "state", "tokens", "passkeys", "changed (UTC)");
			accounts.findAll()
				.forEach((one) -> table.row(one.name(), Account.words(one.roles()),
						(one.professional() != null) ? one.professional().value() : "", state(one), many(one.tokens()),
						many(one.passkeys()), one.changed().toString().substring(0, 16).replace('T', ' ')));
			table.lines().forEach(this.console::say);
		});
	}

	private static String many(List<?> kept) {
		return kept.isEmpty() ? "" : Integer.toString(kept.size());
	}

	private static String state(Account account) {
		return account.disabled() ? "disabled" : account.oneTime() ? "one-time password" : "";
	}

	@Command(name = "password", description = "Sets a new password, as 'add' does; sessions of the account end.")
	void password(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin DataOption data) {
		with(data, (accounts) -> {
			String found = accounts.find(name)
				.orElseThrow(() -> new NotFound("there is no account '%s'".formatted(name)))
				.name();
			NewPassword password = NewPassword.ask(this.console);
			accounts.setPassword(found, password.password(), password.generated());
			this.console.remark("The account %s has a new password.".formatted(found));
			password.tell(this.console);
		});
	}

	@Command(name = "disable", description = "Lets the account sign in no more; its sessions end.")
	void disable(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin DataOption data) {
		with(data, (accounts) -> accounts.disable(name));
		this.console.remark("The account %s is disabled.".formatted(Account.nameOf(name)));
	}

	@Command(name = "enable", description = "Lets the account sign in again.")
	void enable(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin DataOption data) {
		with(data, (accounts) -> accounts.enable(name));
		this.console.remark("The account %s is enabled.".formatted(Account.nameOf(name)));
	}

	@Command(name = "roles", description = "Gives the account these roles instead of those that it has.")
	void roles(@Parameters(index = "0", paramLabel = "NAME", description = NAME) String name,
			@Parameters(index = "1", arity = "1", paramLabel = "ROLE", split = ",",
					description = ROLES) Set<UserRole> roles,
			@Option(names = "--professional", paramLabel = "ID",
					description = PROFESSIONAL) @Nullable String professional,
			@Mixin DataOption data) {
		with(data, (accounts) -> accounts.setRoles(name, roles, id(professional)));
		this.console.remark("The account %s has the roles %s.".formatted(Account.nameOf(name), Account.words(roles)));
	}

	@Command(name = "token", description = "Prints a token with which a program signs in as the account; only a digest "
			+ "of it is kept.")
	void token(@Parameters(paramLabel = "NAME", description = NAME) String name,
			@Option(names = "--days", paramLabel = "N", defaultValue = "90",
					description = "For how long it is good (default: ${DEFAULT-VALUE}).") int days,
			@Mixin DataOption data) {
		with(data, (accounts) -> {
			Token.Fresh fresh = accounts.addToken(name, days);
			this.console.say(fresh.text());
			this.console.remark("This is shown once; 'carenet user revoke %s %s' ends it before %s.".formatted(
					Account.nameOf(name), fresh.token().id(), fresh.token().until().toString().substring(0, 10)));
		});
	}

	@Command(name = "tokens", description = "Lists the tokens of an account.")
	void tokens(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin DataOption data) {
		with(data, (accounts) -> {
			Account account = accounts.find(name)
				.orElseThrow(() -> new NotFound("there is no account '%s'".formatted(name)));
			Table table = new Table("token", "made (UTC)", "until (UTC)");
			account.tokens()
				.forEach((one) -> table.row(one.id(), one.created().toString().substring(0, 10),
						one.until().toString().substring(0, 10)));
			table.lines().forEach(this.console::say);
		});
	}

	@Command(name = "revoke", description = "Ends a token.")
	void revoke(@Parameters(index = "0", paramLabel = "NAME", description = NAME) String name,
			@Parameters(index = "1", paramLabel = "TOKEN", description = "As 'tokens' lists it.") String token,
			@Mixin DataOption data) {
		with(data, (accounts) -> accounts.revokeToken(name, token));
		this.console.remark("The token %s of %s is revoked.".formatted(token, Account.nameOf(name)));
	}

	@Command(name = "forget-passkeys",
			description = "Forgets the passkeys of an account whose owner has lost them; sessions that they opened end.")
	void forgetPasskeys(@Parameters(paramLabel = "NAME", description = NAME) String name, @Mixin DataOption data) {
		with(data, Passkeys.class, (passkeys) -> passkeys.forget(name));
		this.console.remark("The passkeys of %s are forgotten.".formatted(Account.nameOf(name)));
	}

	private static @Nullable Id id(@Nullable String professional) {
		return (professional != null) ? Id.of(professional) : null;
	}

}

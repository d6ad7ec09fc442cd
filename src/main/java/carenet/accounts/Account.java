package carenet.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.access.UserRole;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Who may sign in.
 *
 * @param name in small letters, and no person's name
 * @param secret the hash of the password
 * @param oneTime whether the password has to be changed at the first sign-in
 * @param roles in which the account can act
 * @param professional whose caseload a coordinator has; null for others
 * @param disabled whether it cannot sign in for now
 * @param created when it was made
 * @param changed when anything of it became different
 * @param tokens with which a program can sign in
 * @param passkeys with which a person can
 */
public record Account(String name, String secret, boolean oneTime, Set<UserRole> roles, @Nullable Id professional,
		boolean disabled, Instant created, Instant changed, List<Token> tokens, List<Passkey> passkeys) {

	/** In which roles an account can act. */
	public static final Set<UserRole> ROLES = Set
		.copyOf(EnumSet.complementOf(EnumSet.of(UserRole.LOCAL, UserRole.NONE)));

	private static final int LONGEST = 32;

	private static final int MOST_PASSKEYS = 10;

	/** Who stands in the audit log under these names signs in nowhere. */
	private static final Set<String> TAKEN = Set.of("local", "nobody", "carenet", "unknown");

	public Account {
		if (!Id.isValid(name) || name.length() > LONGEST || !name.equals(nameOf(name)) || TAKEN.contains(name)) {
			throw new BadInput("an account is named with 1 to %d small letters, digits, '.', '_' or '-', and not %s"
				.formatted(LONGEST, String.join(", ", new TreeSet<>(TAKEN))));
		}
		if (roles.isEmpty() || !ROLES.containsAll(roles)) {
			throw new BadInput("an account has at least one role of " + words(ROLES));
		}
		if (roles.contains(UserRole.COORDINATOR) && professional == null) {
			throw new BadInput("a coordinator has the caseload of a professional: say of which");
		}
		roles = Set.copyOf(roles);
		if (passkeys.size() > MOST_PASSKEYS) {
			throw new BadInput("an account has at most %d passkeys: remove one first".formatted(MOST_PASSKEYS));
		}
		tokens = List.copyOf(tokens);
		passkeys = List.copyOf(passkeys);
	}

	/** What somebody typed as the name of an account. */
	public static String nameOf(String typed) {
		return typed.strip().toLowerCase(Locale.ROOT);
	}

	/** The roles in their usual order. */
	public List<UserRole> rolesInOrder() {
		return this.roles.stream().sorted().toList();
	}

	/** Roles in small letters, in their usual order. */
	public static String words(Set<UserRole> roles) {
		return roles.stream()
			.sorted()
			.map((role) -> role.name().toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
	}

	/** Whether it still has this passkey. */
	public boolean hasPasskey(String id) {
		return this.passkeys.stream().anyMatch((one) -> one.id().equals(id));
	}

	Account withPassword(String hash, boolean forOnce, Instant now) {
		return new Account(this.name, hash, forOnce, this.roles, this.professional, this.disabled, this.created, now,
				this.tokens, this.passkeys);
	}

	Account withRoles(Set<UserRole> others, @Nullable Id whose, Instant now) {
		return new Account(this.name, this.secret, this.oneTime, others, whose, this.disabled, this.created, now,
				this.tokens, this.passkeys);
	}

	Account disabled(boolean now, Instant when) {
		return new Account(this.name, this.secret, this.oneTime, this.roles, this.professional, now, this.created, when,
				this.tokens, this.passkeys);
	}

	Account with(Token token, Instant now) {
		List<Token> more = new ArrayList<>(this.tokens);
		more.add(token);
		return withTokens(more, now);
	}

	Account without(String token, Instant now) {
		return withTokens(this.tokens.stream().filter((one) -> !one.id().equals(token)).toList(), now);
	}

	private Account withTokens(List<Token> others, Instant now) {
		return new Account(this.name, this.secret, this.oneTime, this.roles, this.professional, this.disabled,
				this.created, now, others, this.passkeys);
	}

	Account withPasskeys(List<Passkey> others, Instant now) {
		return new Account(this.name, this.secret, this.oneTime, this.roles, this.professional, this.disabled,
				this.created, now, this.tokens, others);
	}

	/** Without what opens a door. */
	@Override
	public String toString() {
		return "account " + this.name;
	}

}

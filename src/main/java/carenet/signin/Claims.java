package carenet.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Reads who somebody is, and what they may be here, from what an identity provider says.
 */
final class Claims {

	private static final int LONGEST = 48;

	private final OidcSettings settings;

	Claims(OidcSettings settings) {
		this.settings = settings;
	}

	SignedIn read(Map<String, Object> claims, Instant now) {
		Set<UserRole> roles = EnumSet.noneOf(UserRole.class);
		words(find(claims, this.settings.rolesClaim())).forEach((word) -> role(word).ifPresent(roles::add));
		UserRole first = roles.stream().findFirst().orElse(UserRole.NONE);
		return new SignedIn(account(claims), roles, first, id(claims, this.settings.professionalClaim()),
				id(claims, this.settings.agencyClaim()), now, null, null);
	}

	private Optional<UserRole> role(String word) {
		Map<String, UserRole> map = this.settings.roleMap();
		Optional<UserRole> role = (map != null) ? Optional.ofNullable(map.get(word))
				: Account.ROLES.stream().filter((one) -> one.name().equalsIgnoreCase(word)).findFirst();
		return role.filter(Account.ROLES::contains);
	}

	private static @Nullable Id id(Map<String, Object> claims, String name) {
		return (find(claims, name) instanceof String id && Id.isValid(id)) ? Id.of(id) : null;
	}

	/**
	 * As the provider names it, where the audit log can have it so; behind a dot, which
	 * no local account has next to a digest, otherwise.
	 */
	private String account(Map<String, Object> claims) {
		String said = String.valueOf(find(claims, this.settings.accountClaim()));
		String plain = said.replaceAll("[^A-Za-z0-9_-]", "_").toLowerCase(Locale.ROOT);
		return plain.substring(0, Math.min(plain.length(), LONGEST)) + "." + digest(said);
	}

	private static String digest(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 5);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A claim by its whole name, or step by step. */
	private static @Nullable Object find(Map<?, ?> claims, String name) {
		Object whole = claims.get(name);
		int dot = name.indexOf('.');
		if (whole != null || dot < 0) {
			return whole;
		}
		return (claims.get(name.substring(0, dot)) instanceof Map<?, ?> inner) ? find(inner, name.substring(dot + 1))
				: null;
	}

	private static Stream<String> words(@Nullable Object claim) {
		return switch (claim) {
			case String text -> Arrays.stream(text.split("[\\s,]+", -1));
			case Collection<?> several -> several.stream().map(String::valueOf);
			case null, default -> Stream.empty();
		};
	}

}

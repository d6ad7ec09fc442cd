package carenet.signin;

import java.util.Map;

import carenet.access.UserRole;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an identity provider's claims mean here; the names of nested claims have dots.
 *
 * @param accountClaim the account's name, which nobody else ever has at the provider
 * @param rolesClaim a list of roles, or one text with blanks
 * @param roleMap which role a word of the provider means; without any, the words are the
 * names of roles
 * @param professionalClaim whose caseload a coordinator has
 * @param agencyClaim for which agency the account acts
 */
@ConfigurationProperties("carenet.oidc")
record OidcSettings(@DefaultValue("sub") String accountClaim, @DefaultValue("roles") String rolesClaim,
		@Nullable Map<String, UserRole> roleMap, @DefaultValue("professional") String professionalClaim,
		@DefaultValue("agency") String agencyClaim) {
}

package carenet.passkeys;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are good.
 *
 * @param rpId the site's name, or a domain that it is in; what is enrolled for one is
 * good for no other
 * @param origins from which pages of it; without any, the page that this server shows
 * there
 */
@ConfigurationProperties("carenet.passkeys")
record PasskeySettings(@DefaultValue("localhost") String rpId, @Nullable List<String> origins) {
}

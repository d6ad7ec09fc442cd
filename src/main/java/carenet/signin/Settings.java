package carenet.signin;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session can be, and from which other sites programs in a browser may ask.
 *
 * @param session its limits
 * @param cors other sites
 */
@ConfigurationProperties("carenet")
record Settings(@DefaultValue Session session, @DefaultValue Cors cors) {

	/**
	 * Limits of a session.
	 *
	 * @param idle after how long without a request it ends
	 * @param longest after how long it ends in any case
	 */
	record Session(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration longest) {
	}

	/**
	 * Other sites.
	 *
	 * @param origins such as {@code https://dashboard.example.org}
	 */
	record Cors(@Nullable List<String> origins) {

		List<String> allowed() {
			return (this.origins != null) ? this.origins : List.of();
		}

	}

}

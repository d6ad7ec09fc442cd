package carenet.signin;

import java.util.Optional;

import carenet.access.CurrentViewer;
import carenet.access.StayingViewer;
import carenet.access.Viewer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Nobody signs in: whoever reaches the product from this machine acts as whoever holds
 * the files.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = Listening.SIGN_IN, havingValue = Listening.OFF)
class OpenConfiguration {

	@Bean
	CurrentViewer viewerOfRequest() {
		return () -> Viewer.LOCAL;
	}

	@Bean
	StayingViewer stayingViewerOfRequest() {
		return () -> () -> Optional.of(Viewer.LOCAL);
	}

	@Bean
	SecurityFilterChain open(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.build();
	}

}

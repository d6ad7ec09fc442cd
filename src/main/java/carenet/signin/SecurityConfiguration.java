package carenet.signin;

import java.time.Clock;
import java.util.List;

import carenet.access.CurrentViewer;
import carenet.access.Viewer;
import carenet.accounts.Accounts;
import carenet.accounts.Gate;
import carenet.audit.Auditor;
import carenet.passkeys.PasskeyPolicy;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/** Whoever reaches the served product signs in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = Listening.SIGN_IN, havingValue = Listening.REQUIRED, matchIfMissing = true)
@EnableConfigurationProperties({ Settings.class, OidcSettings.class })
class SecurityConfiguration {

	private final Refusals refusals = new Refusals();

	@Bean
	CurrentViewer viewerOfRequest() {
		return () -> {
			SignedIn who = Acting.now();
			return (who != null) ? who.viewer() : Viewer.NOBODY;
		};
	}

	@Bean
	StillIn stillIn(Accounts accounts, PasskeyPolicy policy, Clock clock, Settings settings) {
		return new StillIn(accounts, policy, clock, settings.session().longest());
	}

	@Bean
	SessionStart sessionStart(Settings settings, StillIn still) {
		return new SessionStart(settings.session().idle(), still::end);
	}

	@Bean
	SessionEnd sessionEnd(Auditor auditor) {
		return new SessionEnd(auditor);
	}

	@Bean
	PeoplesSignIn peoplesSignIn(Gate gate, PasskeyPolicy policy, Claims claims, SessionStart start, Auditor auditor,
			Clock clock) {
		return new PeoplesSignIn(gate, policy, claims, start, auditor, clock);
	}

	@Bean
	Claims claims(OidcSettings settings) {
		return new Claims(settings);
	}

	/** Programs prove themselves with every request: no session, no form to forge. */
	@Bean
	@Order(1)
	SecurityFilterChain programs(HttpSecurity http, WaysIn ways, Gate gate, PasskeyPolicy policy, Claims claims,
			ObjectProvider<JwtDecoder> decoder, Clock clock) {
		BearerSignIn bearers = new BearerSignIn(ways.isLocal() ? gate : null, decoder.getIfAvailable(), claims, clock);
		if (ways.isLocal()) {
			http.authenticationProvider(new LocalSignIn(gate, policy, clock, true))
				.httpBasic((basic) -> basic.authenticationEntryPoint(this.refusals));
		}
		return http.securityMatcher(Paths::isFromProgram)
			.authorizeHttpRequests((requests) -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
				.permitAll()
				.anyRequest()
				.authenticated())
			.oauth2ResourceServer((bearer) -> bearer.authenticationEntryPoint(this.refusals)
				.authenticationManagerResolver((request) -> bearers))
			.exceptionHandling(
					(failing) -> failing.authenticationEntryPoint(this.refusals).accessDeniedHandler(this.refusals))
			.addFilterBefore(new ChosenRole(), AuthorizationFilter.class)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.cors((cors) -> {
			})
			.headers(SecurityConfiguration::headers)
			.build();
	}

	/** People sign in once. */
	@Bean
	@Order(2)
	SecurityFilterChain people(HttpSecurity http, WaysIn ways, PeoplesSignIn signIn, StillIn still, SessionEnd end) {
		SessionWatch watch = new SessionWatch(still, this.refusals, end);
		if (ways.isLocal()) {
			http.authenticationProvider(signIn.local()).formLogin(signIn::byForm);
		}
		if (!ways.providers().isEmpty()) {
			overProvider(http, signIn);
		}
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
						.permitAll()
						.requestMatchers(Paths.ASSETS)
						.permitAll()
						.requestMatchers(Paths.HEALTH, Paths.SIGN_IN)
						.permitAll()
						.requestMatchers(HttpMethod.POST, Paths.PASSKEY, Paths.PASSKEY + Paths.OPTIONS)
						.permitAll()
						.anyRequest()
						.authenticated())
			.logout((out) -> out.logoutUrl(Paths.SIGN_OUT)
				.addLogoutHandler(end)
				.logoutSuccessUrl(Paths.SIGN_IN + "?out"))
			.exceptionHandling(
					(failing) -> failing.authenticationEntryPoint(this.refusals).accessDeniedHandler(this.refusals))
			.requestCache((asked) -> asked.requestCache(pages()))
			.securityContext((context) -> context.securityContextRepository(signIn.sessions()))
			.addFilterBefore(watch, CsrfFilter.class)
			.cors((cors) -> {
			})
			.headers(SecurityConfiguration::headers)
			.build();
	}

	private static void overProvider(HttpSecurity http, PeoplesSignIn signIn) {
		ProviderSignOut end = new ProviderSignOut(
				http.getSharedObject(ApplicationContext.class).getBean(ClientRegistrationRepository.class));
		http.oauth2Login(signIn::byProvider).logout((out) -> out.addLogoutHandler(end).logoutSuccessHandler(end));
	}

	/** To which page somebody comes back who has signed in. */
	@SuppressWarnings("NullAway") // null: no word is added to the address
	private static HttpSessionRequestCache pages() {
		HttpSessionRequestCache pages = new HttpSessionRequestCache();
		pages.setMatchingRequestParameterName(null);
		pages.setRequestMatcher((request) -> request.getMethod().equals("GET") && !Paths.isForPrograms(request)
				&& request.getHeader("HX-Request") == null);
		return pages;
	}

	/** Everything else is said by the pages themselves. */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled().httpStrictTransportSecurity((strict) -> {
		});
	}

	/** No other site, unless it is named. */
	@Bean
	CorsConfigurationSource corsConfigurationSource(Settings settings) {
		CorsConfiguration named = new CorsConfiguration();
		named.setAllowedOrigins(settings.cors().allowed());
		named.setAllowedMethods(List.of("GET", "POST"));
		named.setAllowedHeaders(
				List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT, ChosenRole.HEADER));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		if (!settings.cors().allowed().isEmpty()) {
			source.registerCorsConfiguration("/graphql", named);
			source.registerCorsConfiguration("/api/**", named);
		}
		return source;
	}

}

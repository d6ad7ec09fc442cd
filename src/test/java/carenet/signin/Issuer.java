package carenet.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** An identity provider as small as one can be: everybody is let in who is expected. */
final class Issuer {

	static final String AUDIENCE = "carenet";

	private final RSAKey key;

	private final RSAKey strangers;

	private final HttpServer server;

	private final Map<String, String> nonces = new ConcurrentHashMap<>();

	private final List<String> endings = new CopyOnWriteArrayList<>();

	private volatile Map<String, Object> expected = Map.of();

	Issuer() {
		try {
			this.key = new RSAKeyGenerator(2048).keyID("one").generate();
			this.strangers = new RSAKeyGenerator(2048).keyID("one").generate();
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (asked) -> json(asked, discovery()));
		this.server.createContext("/keys", (asked) -> json(asked, new JWKSet(this.key).toJSONObject()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::token);
		this.server.createContext("/end", this::end);
		this.server.start();
	}

	String address() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Who comes next. */
	void expect(Map<String, Object> claims) {
		this.expected = claims;
	}

	String token(Map<String, Object> claims) {
		return sign(claims, this.key);
	}

	String tokenOfAStranger(Map<String, Object> claims) {
		return sign(claims, this.strangers);
	}

	private String sign(Map<String, Object> claims, RSAKey with) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder set = new JWTClaimsSet.Builder().issuer(address())
			.audience(AUDIENCE)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)));
		claims.forEach(set::claim);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(),
					set.build());
			token.sign(new RSASSASigner(with));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Map<String, Object> discovery() {
		return Map.of("issuer", address(), "authorization_endpoint", address() + "/authorize", "token_endpoint",
				address() + "/token", "jwks_uri", address() + "/keys", "end_session_endpoint", address() + "/end",
				"response_types_supported", new String[] { "code" }, "subject_types_supported",
				new String[] { "public" }, "id_token_signing_alg_values_supported", new String[] { "RS256" });
	}

	private void authorize(HttpExchange asked) throws IOException {
		Map<String, String> parameters = parameters(asked.getRequestURI().getRawQuery());
		String code = UUID.randomUUID().toString();
		this.nonces.put(code, parameters.getOrDefault("nonce", ""));
		asked.getResponseHeaders()
			.set("Location", parameters.get("redirect_uri") + "?code=" + code + "&state=" + parameters.get("state"));
		asked.sendResponseHeaders(302, -1);
		asked.close();
	}

	/** Whose sessions were ended here: by their subjects. */
	List<String> endings() {
		return this.endings;
	}

	private void end(HttpExchange asked) throws IOException {
		Map<String, String> parameters = parameters(asked.getRequestURI().getRawQuery());
		try {
			SignedJWT hint = SignedJWT.parse(parameters.get("id_token_hint"));
			if (!hint.verify(new RSASSAVerifier(this.key.toRSAPublicKey()))) {
				throw new IOException("a stranger's token");
			}
			this.endings.add(hint.getJWTClaimsSet().getSubject());
		}
		catch (ParseException | JOSEException ex) {
			throw new IOException(ex);
		}
		asked.getResponseHeaders().set("Location", parameters.get("post_logout_redirect_uri"));
		asked.sendResponseHeaders(302, -1);
		asked.close();
	}

	private void token(HttpExchange asked) throws IOException {
		String body = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		Map<String, Object> claims = new java.util.HashMap<>(this.expected);
		claims.put("nonce", this.nonces.getOrDefault(parameters(body).getOrDefault("code", ""), ""));
		json(asked,
				Map.of("access_token", "opaque", "token_type", "Bearer", "expires_in", 300, "id_token", token(claims)));
	}

	private static Map<String, String> parameters(String query) {
		return Arrays.stream(query.split("&", -1))
			.collect(Collectors.toMap((pair) -> pair.substring(0, pair.indexOf('=')),
					(pair) -> URLDecoder.decode(pair.substring(pair.indexOf('=') + 1), StandardCharsets.UTF_8)));
	}

	private static void json(HttpExchange asked, Map<String, Object> answer) {
		try {
			byte[] bytes = JsonMapper.shared().writeValueAsBytes(answer);
			asked.getResponseHeaders().set("Content-Type", "application/json");
			asked.sendResponseHeaders(200, bytes.length);
			asked.getResponseBody().write(bytes);
			asked.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void stop() {
		this.server.stop(0);
	}

}

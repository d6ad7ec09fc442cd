package carenet.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who talks HTTP with the product, keeps cookies and follows no redirect. */
final class Guest {

	private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

	private final String name;

	private final String base;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient http = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	Guest(String name, String port) {
		this.name = name;
		this.base = "http://localhost:" + port;
	}

	String name() {
		return this.name;
	}

	HttpResponse<String> get(String path, String... headers) {
		return send(request(path, headers).GET());
	}

	/** A form of a page, with the page's token. */
	HttpResponse<String> submit(String page, String path, String... fields) {
		return post(path, token(page), fields);
	}

	/** A form without a page. */
	HttpResponse<String> post(String path, @Nullable String token, String... fields) {
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i < fields.length; i += 2) {
			pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		if (token != null) {
			pairs.add("_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
		}
		return send(request(path, "Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
	}

	HttpResponse<String> graphQl(String question, String... headers) {
		return send(request("/graphql", headers).header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"%s\"}".formatted(question))));
	}

	String token(String page) {
		Matcher matcher = TOKEN.matcher(get(page).body());
		assertThat(matcher.find()).as("token on " + page).isTrue();
		return matcher.group(1);
	}

	HttpResponse<String> signIn() {
		HttpResponse<String> answer = signIn(Guests.GuestBook.PASSWORD.text());
		assertThat(location(answer)).doesNotContain("wrong");
		return answer;
	}

	HttpResponse<String> signIn(String password) {
		return submit("/sign-in", "/sign-in", "name", this.name, "password", password);
	}

	/** The header with which a program signs in. */
	String[] basic(String password) {
		return new String[] { "Authorization", "Basic "
				+ Base64.getEncoder().encodeToString((this.name + ":" + password).getBytes(StandardCharsets.UTF_8)) };
	}

	String[] basic() {
		return basic(Guests.GuestBook.PASSWORD.text());
	}

	Optional<String> session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("carenet"))
			.map(HttpCookie::getValue)
			.findFirst();
	}

	/** Takes over somebody's session. */
	void steal(String session) {
		HttpCookie cookie = new HttpCookie("carenet", session);
		cookie.setPath("/");
		this.cookies.getCookieStore().removeAll();
		this.cookies.getCookieStore().add(URI.create(this.base), cookie);
	}

	URI address(String path) {
		return URI.create(this.base + path);
	}

	private HttpRequest.Builder request(String path, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
		return (headers.length > 0) ? request.headers(headers) : request;
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** An answer that goes on, line by line. */
	HttpResponse<Stream<String>> listen(String path, @Nullable String body, String... headers) {
		HttpRequest.Builder request = request(path, headers);
		if (body != null) {
			request.POST(HttpRequest.BodyPublishers.ofString(body));
		}
		try {
			return this.http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** To which page an answer leads; empty for an answer that leads nowhere. */
	static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").map((to) -> to.replaceFirst("^https?://[^/]+", "")).orElse("");
	}

}

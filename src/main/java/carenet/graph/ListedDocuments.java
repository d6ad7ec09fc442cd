package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The questions that the product brings with it, by the SHA-256 of their text: to be
 * asked by their hash alone.
 */
final class ListedDocuments {

	private final Map<String, String> texts = new HashMap<>();

	private ListedDocuments() {
	}

	static ListedDocuments read() {
		ListedDocuments listed = new ListedDocuments();
		try {
			for (Resource document : new PathMatchingResourcePatternResolver()
				.getResources("classpath*:graphql/documents/*.graphql")) {
				String text = document.getContentAsString(StandardCharsets.UTF_8);
				listed.texts.put(hash(text), text);
			}
			return listed;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Optional<String> text(String hash) {
		return Optional.ofNullable(this.texts.get(hash.toLowerCase(Locale.ROOT)));
	}

	boolean contains(String text) {
		return this.texts.containsKey(hash(text));
	}

	static String hash(String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}

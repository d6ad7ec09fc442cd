package carenet.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The queries under {@code cypher/research}, by name. */
@Component
public final class QueryLibrary {

	private static final String FOLDER = "cypher/research/";

	private final List<ResearchQuery> queries;

	QueryLibrary() {
		this.queries = read();
	}

	private static List<ResearchQuery> read() {
		try {
			List<ResearchQuery> read = new ArrayList<>();
			for (Resource file : new PathMatchingResourcePatternResolver()
				.getResources("classpath:" + FOLDER + "*/*.cypher")) {
				String path = file.getURL().getPath();
				String name = path.substring(path.lastIndexOf(FOLDER) + FOLDER.length(), path.lastIndexOf('.'));
				read.add(QueryHeader.read(name, file.getContentAsString(StandardCharsets.UTF_8)));
			}
			read.sort(Comparator.comparing(ResearchQuery::name));
			return List.copyOf(read);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The functions that a query may use. */
	public static List<String> functions() {
		return TextGuard.FUNCTIONS.stream().sorted().toList();
	}

	public List<ResearchQuery> all() {
		return this.queries;
	}

	public Optional<ResearchQuery> named(String name) {
		return this.queries.stream().filter((query) -> query.name().equals(name)).findFirst();
	}

}

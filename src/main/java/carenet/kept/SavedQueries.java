package carenet.kept;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.Right;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The saved questions of the account that asks: a file each, seen by nobody else. */
@Component
public final class SavedQueries {

	private static final int MOST = 200;

	private static final int LONGEST = 300_000;

	private static final String JSON = ".json";

	private final DataFolder data;

	private final Access access;

	SavedQueries(DataFolder data, Access access) {
		this.data = data;
		this.access = access;
	}

	/** All of the account, by name. */
	public List<SavedQuery> all() {
		try (Stream<Path> files = Files.list(folder())) {
			return files.filter((file) -> file.toString().endsWith(JSON)).sorted().map(SavedQueries::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public Optional<SavedQuery> named(String name) {
		Path file = file(name);
		return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
	}

	/** Replaces one of the same name. */
	void save(SavedQuery query) {
		byte[] json = JsonMapper.shared().writeValueAsBytes(query);
		if (json.length > LONGEST) {
			throw new BadInput("a question of %d bytes cannot be saved; at most %d".formatted(json.length, LONGEST));
		}
		if (named(query.name()).isEmpty() && all().size() >= MOST) {
			throw new BadInput("%d questions are saved, which is the most; forget one".formatted(MOST));
		}
		try {
			this.data.write(file(query.name()), json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Whether there was one of this name. */
	public boolean forget(String name) {
		try {
			return Files.deleteIfExists(file(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SavedQuery read(Path file) {
		try {
			return JsonMapper.shared().readValue(Files.readAllBytes(file), SavedQuery.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path file(String name) {
		return folder().resolve(SavedQuery.checked(name) + JSON);
	}

	/** An account's name can be anything; its bytes are a folder's name. */
	private Path folder() {
		this.access.require(Right.ASK_IN_CYPHER);
		byte[] account = this.access.viewer().account().getBytes(StandardCharsets.UTF_8);
		this.data.folder("queries");
		return this.data.folder("queries/" + HexFormat.of().formatHex(account));
	}

}

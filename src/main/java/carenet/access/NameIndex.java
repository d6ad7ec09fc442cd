package carenet.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import carenet.access.NameTable.Entry;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.Id;

/**
 * Finds people by what their names begin with, without a name in clear: keyed tokens of
 * words and their beginnings, in a file that follows the log of identities.
 */
final class NameIndex {

	static final String FILE = "names.index";

	/** The most characters of a question. */
	static final int LONGEST = 200;

	/** The most people of an answer. */
	static final int MOST = 200;

	private final DataFolder data;

	private final Path file;

	private final VaultLog log;

	private final Function<Id, String> names;

	private final NameKey key;

	NameIndex(DataFolder data, Keysets keysets, VaultLog log, Function<Id, String> names) {
		this.data = data;
		this.file = data.folder("identities").resolve(FILE);
		this.log = log;
		this.names = names;
		this.key = NameKey.of(keysets);
	}

	/** Those whose names have all the words of a text, or begin so. */
	List<Id> find(String text, int limit) throws IOException {
		if (limit < 1 || limit > MOST) {
			throw new BadInput("a search asks for 1 to %d people, not %d".formatted(MOST, limit));
		}
		return find(text, (table, tokens, real) -> table.find(tokens, real, limit));
	}

	/** The same of these people alone, however many others bear the name. */
	List<Id> find(String text, Collection<Id> among) throws IOException {
		return find(text, (table, tokens, real) -> table.find(tokens, real, among));
	}

	/** How a table is asked. */
	@FunctionalInterface
	private interface Question {

		List<Id> ask(NameTable table, long[] tokens, int real);

	}

	private List<Id> find(String text, Question question) throws IOException {
		if (text.length() > LONGEST) {
			throw new BadInput("a search has up to %d characters".formatted(LONGEST));
		}
		List<String> asked = NameWords.asked(text);
		long[] tokens = new long[NameWords.MOST];
		for (int i = 0; i < tokens.length; i++) {
			tokens[i] = (i < asked.size()) ? this.key.token(asked.get(i)) : this.key.nothing(i);
		}
		if (!isCurrent()) {
			follow();
		}
		try (NameTable table = new NameTable(this.file)) {
			return question.ask(table, tokens, asked.size());
		}
	}

	/** Whether everything that the log of identities says is in here. */
	private boolean isCurrent() throws IOException {
		if (!Files.exists(this.file)) {
			return false;
		}
		try (NameTable table = new NameTable(this.file)) {
			return table.isOf(this.key.check(), this.log.identity()) && table.position() == this.log.position();
		}
	}

	/**
	 * Takes over what the log says beyond what is in here; who is gone there, is gone
	 * here.
	 */
	private void follow() throws IOException {
		this.log.whileUnchanged(() -> {
			Set<Id> people = new TreeSet<>(this.log.ids());
			Set<Id> fresh = new HashSet<>(people);
			List<Entry> entries = new ArrayList<>();
			for (Entry entry : kept(fresh)) {
				if (people.contains(entry.id()) && !fresh.contains(entry.id())) {
					entries.add(entry);
				}
			}
			fresh.forEach((id) -> NameWords.of(this.names.apply(id))
				.forEach((word) -> entries.add(new Entry(this.key.token(word), id))));
			entries.sort(null);
			this.data.write(this.file, NameTable.toBytes(this.key.check(), this.log.identity(), this.log.position(),
					List.copyOf(people), entries));
		});
	}

	/** What is in here already, and then only those are fresh who came or changed. */
	private List<Entry> kept(Set<Id> fresh) throws IOException {
		if (!Files.exists(this.file)) {
			return List.of();
		}
		try (NameTable table = new NameTable(this.file)) {
			if (!table.isOf(this.key.check(), this.log.identity())) {
				return List.of();
			}
			fresh.retainAll(this.log.idsSince(table.position()));
			return table.entries();
		}
	}

	/** After somebody was erased: at once, where there is an index. */
	void forget() throws IOException {
		if (Files.exists(this.file) && !isCurrent()) {
			follow();
		}
	}

	/** One that a crash left behind an erasure; the next search makes it again. */
	void discardOutdated() throws IOException {
		if (Files.exists(this.file)) {
			boolean fits;
			try (NameTable table = new NameTable(this.file)) {
				fits = table.isOf(this.key.check(), this.log.identity());
			}
			if (!fits) {
				Files.delete(this.file);
			}
		}
	}

}

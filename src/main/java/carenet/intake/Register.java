package carenet.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * What one file of a package declares, by id. An id whose row was refused is declared all
 * the same, so that one mistake is not told again by everybody who refers to it.
 */
final class Register<T> {

	private final StudyFile file;

	private final Map<Id, Entry<T>> entries = new LinkedHashMap<>();

	private boolean complete = true;

	Register(StudyFile file) {
		this.file = file;
	}

	StudyFile file() {
		return this.file;
	}

	/** Keeps the first of an id. */
	void put(Id id, long line, @Nullable T value) {
		this.entries.putIfAbsent(id, new Entry<>(line, value));
	}

	/** The file could not be read as a whole: an id that is not here may be there. */
	void markIncomplete() {
		this.complete = false;
	}

	/** Whether the file declares it, or might have. */
	boolean mayDeclare(Id id) {
		return !this.complete || declares(id);
	}

	boolean declares(Id id) {
		return this.entries.containsKey(id);
	}

	@Nullable T get(Id id) {
		Entry<T> entry = this.entries.get(id);
		return (entry != null) ? entry.value : null;
	}

	/** The line on which it is declared; 0 where it is not. */
	long line(Id id) {
		Entry<T> entry = this.entries.get(id);
		return (entry != null) ? entry.line : 0;
	}

	Set<Id> ids() {
		return this.entries.keySet();
	}

	Stream<T> values() {
		return this.entries.values().stream().flatMap((entry) -> Stream.ofNullable(entry.value));
	}

	/**
	 * A declaration.
	 *
	 * @param line where it stands
	 * @param value null where the row was refused
	 */
	private record Entry<T>(long line, @Nullable T value) {
	}

}

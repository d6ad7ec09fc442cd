package carenet.cohort;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * A group of clients by what is stated of them.
 *
 * @param value what is stated; null where nothing is
 */
public record Group(@Nullable String value) implements Comparable<Group> {

	public static final Group NOT_STATED = new Group(null);

	private static final Comparator<Group> IN_ORDER = Comparator.comparing(Group::value,
			Comparator.nullsLast(Comparator.naturalOrder()));

	public String label() {
		return (this.value != null) ? this.value : "not stated";
	}

	/** Those not stated come last. */
	@Override
	public int compareTo(Group other) {
		return IN_ORDER.compare(this, other);
	}

}

package carenet.evidence;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.TieKind;

/**
 * The identity of one relation within one client's network. Contacts are undirected: the
 * lower id stands first.
 *
 * @param client whose network
 * @param kind which relation
 * @param from the supporter; for a contact the lower id
 * @param to the client, the need, or the other supporter
 */
public record Tie(Id client, TieKind kind, Id from, Id to) implements Comparable<Tie> {

	public Tie {
		if (from.equals(to)) {
			throw new BadInput("a tie from %s to itself is none".formatted(from));
		}
		if (kind == TieKind.SUPPORTS && !to.equals(client)) {
			throw new BadInput("%s supports client %s in its network, not %s".formatted(from, client, to));
		}
		if (kind == TieKind.IN_CONTACT_WITH && from.compareTo(to) > 0) {
			Id lower = to;
			to = from;
			from = lower;
		}
	}

	/** The inverse of {@link #id()}. */
	public static Tie parse(String id) {
		String[] parts = id.split("/", -1);
		if (parts.length != 4) {
			throw new BadInput("'%s' is not a tie: client/KIND/from/to".formatted(id));
		}
		return new Tie(Id.of(parts[0]), TieKind.valueOf(parts[1]), Id.of(parts[2]), Id.of(parts[3]));
	}

	/** {@code client/KIND/from/to}: unique in the graph, and readable. */
	public String id() {
		return this.client + "/" + this.kind + "/" + this.from + "/" + this.to;
	}

	public boolean touches(Id end) {
		return this.from.equals(end) || this.to.equals(end);
	}

	/** In the order of the ids, without writing them. */
	@Override
	public int compareTo(Tie other) {
		int order = beforeSlash(this.client, other.client);
		order = (order != 0) ? order : this.kind.name().compareTo(other.kind.name());
		order = (order != 0) ? order : beforeSlash(this.from, other.from);
		return (order != 0) ? order : this.to.compareTo(other.to);
	}

	/** Where one id starts another, the slash after it decides. */
	private static int beforeSlash(Id one, Id other) {
		String shorter = one.value();
		String longer = other.value();
		if (shorter.length() > longer.length()) {
			return -beforeSlash(other, one);
		}
		boolean starts = shorter.length() < longer.length() && longer.startsWith(shorter);
		return starts ? Character.compare('/', longer.charAt(shorter.length())) : shorter.compareTo(longer);
	}

	@Override
	public String toString() {
		return id();
	}

}

package carenet.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** All resources of an import, and how they find each other. */
final class Resources {

	/** Stands for an identifier that several resources have. */
	private static final Key SEVERAL = new Key("", "");

	private final SortedMap<Key, Entity> entities = new TreeMap<>();

	private final Map<String, Key> byUrl = new HashMap<>();

	private final Map<String, Key> byIdentifier = new HashMap<>();

	private final Map<Key, String> bases = new HashMap<>();

	private final Remarks remarks;

	private final StoredPeople stored;

	Resources(Remarks remarks, StoredPeople stored) {
		this.remarks = remarks;
		this.stored = stored;
	}

	StoredPeople stored() {
		return this.stored;
	}

	void add(Entity entity, String fullUrl, List<String> identifiers) {
		Key key = entity.key();
		Entity there = this.entities.putIfAbsent(key, entity);
		String base = base(fullUrl, key);
		if (there != null) {
			boolean same = withoutPlace(there).equals(withoutPlace(entity))
					&& base.equals(this.bases.getOrDefault(key, base));
			this.remarks.add(same ? Reason.SAME_AGAIN : Reason.CONFLICTING_RESOURCES, entity.place(), "");
			return;
		}
		if (!base.isEmpty()) {
			this.bases.put(key, base);
		}
		if (!fullUrl.isEmpty()) {
			this.byUrl.put(fullUrl, key);
		}
		for (String identifier : identifiers) {
			put(key.type() + "|" + identifier, key);
			put(key.type() + "|*" + identifier.substring(identifier.indexOf('|')), key);
		}
	}

	private void put(String identifier, Key key) {
		Key rival = this.byIdentifier.putIfAbsent(identifier, key);
		if (rival != null && !rival.equals(key)) {
			this.byIdentifier.put(identifier, SEVERAL);
		}
	}

	private static String withoutPlace(Entity entity) {
		return entity.toString().replace(entity.place().toString(), "");
	}

	/** The server of a full URL; empty where it names none. */
	private static String base(String fullUrl, Key key) {
		String tail = "/" + key;
		return fullUrl.startsWith("http") && fullUrl.endsWith(tail)
				? fullUrl.substring(0, fullUrl.length() - tail.length()) : "";
	}

	<T extends Entity> Stream<T> all(Class<T> kind) {
		return this.entities.values().stream().filter(kind::isInstance).map(kind::cast);
	}

	/** The resource meant, or nothing, which is told. */
	Optional<Entity> find(@Nullable Ref ref, Place place, String path) {
		Optional<Entity> found = peek(ref);
		if (found.isEmpty() && ref != null) {
			boolean several = SEVERAL.equals(identified(ref));
			this.remarks.add(several ? Reason.AMBIGUOUS_REFERENCE : Reason.UNRESOLVED_REFERENCE, place, path,
					ref.shown());
		}
		return found;
	}

	/** The same without a word. */
	Optional<Entity> peek(@Nullable Ref ref) {
		if (ref == null) {
			return Optional.empty();
		}
		Key key = ref.text().isEmpty() ? identified(ref) : referred(ref);
		Entity among = (key != null) ? this.entities.get(key) : null;
		return (among == null && key != null && isRelative(ref)) ? this.stored.find(key) : Optional.ofNullable(among);
	}

	/** Of another server nobody knows whether it is the one of an earlier import. */
	private static boolean isRelative(Ref ref) {
		return !ref.text().isEmpty() && ref.text().indexOf(':') < 0 && ref.text().indexOf('#') < 0
				&& ref.text().indexOf('?') < 0;
	}

	private @Nullable Key referred(Ref ref) {
		String text = ref.text();
		if (text.startsWith("#")) {
			return contained(ref.holder(), text.substring(1));
		}
		Key byUrl = this.byUrl.get(text);
		if (byUrl != null) {
			return byUrl;
		}
		if (text.indexOf('?') > 0) {
			return identified(ref);
		}
		String[] parts = text.split("/", -1);
		int last = parts.length - 1;
		if (last >= 3 && parts[last - 1].equals("_history")) {
			last -= 2;
		}
		if (last < 1) {
			return null;
		}
		Key key = new Key(parts[last - 1], parts[last]);
		String base = String.join("/", List.of(parts).subList(0, last - 1));
		return (base.isEmpty() || base.equals(this.bases.getOrDefault(key, base))) ? key : null;
	}

	/** A local id is unique among what its holder contains. */
	private @Nullable Key contained(Key holder, String local) {
		Key outer = (holder.id().indexOf('#') > 0) ? outer(holder) : holder;
		for (String type : Reading.USED) {
			Key key = outer.contained(type, local);
			if (this.entities.containsKey(key)) {
				return key;
			}
		}
		return null;
	}

	private static Key outer(Key contained) {
		String id = contained.id().substring(0, contained.id().indexOf('#'));
		int slash = id.indexOf('/');
		return new Key(id.substring(0, slash), id.substring(slash + 1));
	}

	/** What a search by identifier, or an identifier beside the reference, leads to. */
	private @Nullable Key identified(Ref ref) {
		int search = ref.text().indexOf('?');
		if (search < 0) {
			return ref.identifier().isEmpty() ? null : this.byIdentifier.get(typeOf(ref) + "|" + ref.identifier());
		}
		String type = ref.text().substring(0, search);
		for (String part : ref.text().substring(search + 1).split("&", -1)) {
			if (part.startsWith("identifier=")) {
				String token = decoded(part.substring("identifier=".length()));
				String asked = (token.indexOf('|') >= 0) ? token : "*|" + token;
				return this.byIdentifier.get(type.substring(type.lastIndexOf('/') + 1) + "|" + asked);
			}
		}
		return null;
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	/**
	 * A reference that says no type is to what the only resource with that identifier is.
	 */
	private String typeOf(Ref ref) {
		if (!ref.type().isEmpty()) {
			return ref.type();
		}
		Map<String, Key> found = new LinkedHashMap<>();
		for (String type : Reading.USED) {
			Key key = this.byIdentifier.get(type + "|" + ref.identifier());
			if (key != null) {
				found.put(type, key);
			}
		}
		return (found.size() == 1) ? found.keySet().iterator().next() : "";
	}

}

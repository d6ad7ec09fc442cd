package carenet.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.intake.ForeignIds;
import carenet.intake.Known;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Those who are not among the files but came with an earlier import, as a later extract
 * with changes alone refers to them. What the study knows of them stays as it is.
 */
final class StoredPeople {

	private static final Place NOWHERE = new Place("", 0, 0, "");

	private static final Entity.Contact UNTOLD = new Entity.Contact(null, null, null, null);

	private final Known known;

	private final ForeignIds ids;

	private final Map<Key, Optional<Entity>> found = new HashMap<>();

	private final Map<Key, Id> stored = new HashMap<>();

	StoredPeople(Known known, ForeignIds ids) {
		this.known = known;
		this.ids = ids;
	}

	/** Whoever an earlier import took over under this type and logical id. */
	Optional<Entity> find(Key key) {
		return this.found.computeIfAbsent(key,
				(one) -> candidates(one).flatMap((id) -> Stream.ofNullable(at(one, id))).findFirst());
	}

	/**
	 * An id that held a part of the name was hashed; whose name it was is not known now.
	 */
	private Stream<Id> candidates(Key key) {
		return Stream.of(key.in(this.ids, null), this.ids.hashed(key.type(), key.id())).distinct();
	}

	private @Nullable Entity at(Key key, Id id) {
		Entity entity = key.type().equals("Patient")
				? this.known.client(id).map((one) -> patient(key, one)).orElse(null)
				: this.known.supporter(id).map((one) -> supporter(key, one)).orElse(null);
		if (entity != null) {
			this.stored.put(key, id);
		}
		return entity;
	}

	private static Entity patient(Key key, Client client) {
		PartialDate death = (client.deceasedOn() != null) ? PartialDate.parse(client.deceasedOn().toString()) : null;
		return new Entity.Patient(NOWHERE, key, null, null, death != null, death, UNTOLD);
	}

	private static @Nullable Entity supporter(Key key, Supporter supporter) {
		return switch (supporter) {
			case InformalCarer _ -> key.type().equals("RelatedPerson")
					? new Entity.Related(NOWHERE, key, null, List.of(), null, null, Span.UNKNOWN, UNTOLD) : null;
			case Professional _ ->
				key.type().equals("Practitioner") ? new Entity.Practitioner(NOWHERE, key, List.of(), UNTOLD) : null;
			case Agency _ -> key.type().equals("Organization")
					? new Entity.Organization(NOWHERE, key, null, List.of(), null, UNTOLD) : null;
		};
	}

	/** Under which id the study has somebody of an earlier import; null for others. */
	@Nullable Id idOf(Key key) {
		return this.stored.get(key);
	}

}

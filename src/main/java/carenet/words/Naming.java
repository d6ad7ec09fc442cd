package carenet.words;

import java.util.Map;

import carenet.actors.Supporter;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * How a page calls people: by name and by what they are to the client where the viewer
 * may know names, and else by what they are alone.
 *
 * @param names those that may be shown
 */
public record Naming(Map<Id, String> names) {

	/** Nobody by name. */
	public static final Naming NONE = new Naming(Map.of());

	public String of(Supporter supporter) {
		String name = this.names.get(supporter.id());
		String kind = Wording.kindAndId(supporter);
		return (name != null) ? name + ", " + kind : kind;
	}

	/** On a map there is room for one of the two. */
	public String onAMap(Supporter supporter) {
		return this.names.getOrDefault(supporter.id(), Wording.kindAndId(supporter));
	}

	public @Nullable String of(Id person) {
		return this.names.get(person);
	}

}

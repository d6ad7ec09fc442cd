package carenet.change;

import java.util.Set;

import carenet.network.NetworkKey;
import carenet.network.Part;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;

/**
 * Which change is asked for, and what of it.
 *
 * @param client around whom
 * @param from the index of the earlier wave
 * @param to the index of the later wave
 * @param view through whose eyes
 * @param parts what of the networks has to be read for it
 */
public record ChangeKey(Id client, int from, int to, View view, Set<Part> parts) {

	/** Everything that a change tells. */
	private static final Set<Part> WHOLE = Set.of(Part.TIES, Part.ATTRIBUTES, Part.STATEMENTS, Part.NEEDS, Part.RATINGS,
			Part.CONTACTS, Part.WARNINGS);

	public ChangeKey {
		if (from >= to) {
			throw new BadInput("from %d to %d is no change: the earlier wave comes first".formatted(from, to));
		}
		parts = Set.copyOf(parts);
	}

	public static ChangeKey whole(Id client, int from, int to, View view) {
		return new ChangeKey(client, from, to, view, WHOLE);
	}

	NetworkKey network() {
		return NetworkKey.allWaves(this.client, this.view, this.parts);
	}

}

package carenet.trajectory;

import java.util.Set;

import carenet.network.NetworkKey;
import carenet.network.Part;
import carenet.study.Id;
import carenet.study.View;

/**
 * Which trajectory is asked for, and what has to be read for it.
 *
 * @param client whose
 * @param view through whose eyes
 * @param parts what has to be read
 */
public record TrajectoryKey(Id client, View view, Set<Part> parts) {

	/** Everything that a trajectory tells. */
	private static final Set<Part> WHOLE = Set.of(Part.TIES, Part.EMPLOYERS, Part.STATEMENTS, Part.NEEDS, Part.RATINGS,
			Part.ADDRESSERS, Part.EVENTS, Part.CODINGS);

	public TrajectoryKey {
		parts = Set.copyOf(parts);
	}

	public static TrajectoryKey whole(Id client, View view) {
		return new TrajectoryKey(client, view, WHOLE);
	}

	NetworkKey network() {
		return NetworkKey.allWaves(this.client, this.view, this.parts);
	}

}

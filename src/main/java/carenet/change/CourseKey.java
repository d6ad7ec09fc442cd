package carenet.change;

import java.util.Set;

import carenet.network.NetworkKey;
import carenet.network.Part;
import carenet.study.Id;
import carenet.study.View;

/**
 * Whose courses are asked for.
 *
 * @param client around whom
 * @param view through whose eyes
 */
public record CourseKey(Id client, View view) {

	NetworkKey network() {
		return NetworkKey.allWaves(this.client, this.view, Set.of(Part.TIES));
	}

}

package carenet.network;

import java.util.List;

import carenet.actors.Supporter;
import carenet.study.Source;
import carenet.study.TieState;

/**
 * Two supporters and whether they are in contact about this client.
 *
 * @param tie the tie's id
 * @param between the two
 * @param state what the rule answers
 * @param conflict whether counting voices disagree
 * @param reportedBy one source per voice that says so
 * @param deniedBy one source per voice that does not
 */
public record Contact(String tie, List<Supporter> between, TieState state, boolean conflict, List<Source> reportedBy,
		List<Source> deniedBy) {
}

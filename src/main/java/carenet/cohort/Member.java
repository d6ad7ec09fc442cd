package carenet.cohort;

import java.util.List;

import carenet.study.Id;
import carenet.tally.Fact;

/**
 * A client of a cohort with what it adds to its numbers.
 *
 * @param client the client's id
 * @param group the one group that it is in
 * @param facts what it adds
 */
record Member(Id client, Group group, List<Fact> facts) {
}

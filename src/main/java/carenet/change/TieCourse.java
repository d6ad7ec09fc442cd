package carenet.change;

import java.util.List;

import carenet.actors.Supporter;
import carenet.study.TieState;

/**
 * How one tie stands wave by wave.
 *
 * @param tie the tie's id
 * @param supporter who supports
 * @param states the state at each wave of the client, in order
 * @param pattern the kind of course
 */
public record TieCourse(String tie, Supporter supporter, List<TieState> states, PresencePattern pattern) {
}

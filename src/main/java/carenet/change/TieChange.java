package carenet.change;

import java.util.List;

import carenet.actors.Supporter;
import carenet.study.Source;
import carenet.study.TieState;

/**
 * What became of one tie between two waves, with who said so.
 *
 * @param tie the tie's id
 * @param supporter the supporter; of a contact the one with the lower id
 * @param between of a contact both; else the supporter alone
 * @param transition what became of it
 * @param before its state at the earlier wave
 * @param after its state at the later wave
 * @param conflict whether voices disagree at either wave, or a told day contradicts both
 * @param sourceChanged whether it persisted, and yet no voice names it at both waves
 * @param attributes what is not as it was; of a tie that persisted only
 * @param endReasons the reasons that counting reports gave for an end in between, open
 * codes
 * @param reportedBefore one source per voice that names it at the earlier wave
 * @param reportedAfter one source per voice that names it at the later wave
 * @param sentence the change in words that claim no more than was said, without a subject
 */
public record TieChange(String tie, Supporter supporter, List<Supporter> between, Transition transition,
		TieState before, TieState after, boolean conflict, boolean sourceChanged, List<AttributeChange> attributes,
		List<String> endReasons, List<Source> reportedBefore, List<Source> reportedAfter, String sentence) {
}

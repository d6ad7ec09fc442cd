package carenet.network;

import java.util.List;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.study.Source;
import carenet.study.TieState;

/**
 * One supporter of the client at a wave under a view, with who said so.
 *
 * @param id the tie's id
 * @param supporter carer, professional or agency
 * @param agencies the employers on the wave's date; for an agency itself
 * @param state what the rule answers
 * @param conflict whether counting voices disagree
 * @param reportedBy one source per voice that says it is there
 * @param deniedBy one source per voice that says, or lets one conclude, that it is not
 * @param silent the part of deniedBy that merely did not name it
 * @param attributes the attributes at the wave
 * @param addresses the needs that the supporter addresses
 * @param statements the single statements behind it, at this wave
 */
public record SupportTie(String id, Supporter supporter, List<Agency> agencies, TieState state, boolean conflict,
		List<Source> reportedBy, List<Source> deniedBy, List<Source> silent, Attributes attributes,
		List<Need> addresses, List<StatementShown> statements) {
}

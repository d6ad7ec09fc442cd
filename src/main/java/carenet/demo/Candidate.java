package carenet.demo;

import java.util.List;

import carenet.actors.NeedDomain;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can come to support a client.
 *
 * @param supporter who
 * @param trade the trade of a formal supporter; null for an informal carer
 * @param domains the domains of life that they can help with
 * @param attributes what their help is like
 * @param since for how many days at most it lasts at T0; null for all their lives
 */
record Candidate(Supporter supporter, @Nullable Trade trade, List<NeedDomain> domains, Attributes attributes,
		@Nullable Integer since) {
}

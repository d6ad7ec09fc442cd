package carenet.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.study.Source;
import carenet.study.TieState;
import org.jspecify.annotations.Nullable;

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

	/** Who says that it is not so, without those who merely did not name it. */
	public List<Source> saidOtherwise() {
		List<Source> explicit = new ArrayList<>(this.deniedBy);
		this.silent.forEach(explicit::remove);
		return List.copyOf(explicit);
	}

	public Set<SupportType> supportTypes() {
		return this.attributes.supportTypes();
	}

	public @Nullable Frequency frequency() {
		return this.attributes.frequency();
	}

	public @Nullable Integer closeness() {
		return this.attributes.closeness();
	}

	public @Nullable Quality quality() {
		return this.attributes.quality();
	}

	public @Nullable Double hoursPerWeek() {
		return this.attributes.hoursPerWeek();
	}

	public boolean coordinator() {
		return Boolean.TRUE.equals(this.attributes.coordinator());
	}

	public @Nullable Role role() {
		return this.attributes.role();
	}

}

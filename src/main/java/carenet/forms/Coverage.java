package carenet.forms;

import java.util.EnumMap;
import java.util.Map;

import carenet.evidence.Covers;
import carenet.evidence.Reach;
import carenet.study.Source;
import carenet.study.TieKind;

/**
 * What a report may claim to cover. Silence inside coverage is read as absence, so that
 * it never reaches further than people were asked: where anybody was left out, nobody's
 * silence counts.
 *
 * @param source from which seat
 * @param everybody whether everybody who helps was asked for
 * @param needByNeed whether it was asked for each need who helps with it
 * @param contacts whether it was asked who is in contact: {@code each} two, those with
 * the informant's {@code own}, or neither
 * @param leftOut how many of those last known to help were not asked for
 * @param ownTold whether the informant told of the own help
 */
record Coverage(Source source, boolean everybody, boolean needByNeed, String contacts, int leftOut, boolean ownTold) {

	/** Whether the answer to "everybody?" cannot be taken as it stands. */
	boolean isLimited() {
		return this.everybody && this.leftOut > 0;
	}

	Covers covers() {
		Map<TieKind, Reach> reaches = new EnumMap<>(TieKind.class);
		reaches.put(TieKind.SUPPORTS, supports());
		reaches.put(TieKind.ADDRESSES, addresses());
		reaches.put(TieKind.IN_CONTACT_WITH, inContact());
		return new Covers(reaches);
	}

	private Reach supports() {
		if (this.everybody && this.leftOut == 0) {
			return (this.source == Source.MUNICIPAL_RECORD) ? Reach.MUNICIPAL : Reach.ALL;
		}
		return speaksForItself() ? Reach.OWN : Reach.MENTIONED;
	}

	/** Who was not asked for was not asked for any need either. */
	private Reach addresses() {
		if (!this.needByNeed || this.source == Source.MUNICIPAL_RECORD) {
			return Reach.MENTIONED;
		}
		return switch (supports()) {
			case ALL -> Reach.ALL;
			case OWN -> Reach.OWN;
			case MUNICIPAL, MENTIONED -> Reach.MENTIONED;
		};
	}

	/** Each two of all who help: of whoever was not asked for, no contact was either. */
	private Reach inContact() {
		if (this.contacts.equals("each") && supports() == Reach.ALL) {
			return Reach.ALL;
		}
		return (this.contacts.equals("own") && speaksForItself()) ? Reach.OWN : Reach.MENTIONED;
	}

	private boolean speaksForItself() {
		boolean supporter = this.source == Source.INFORMAL_CARER || this.source == Source.PROFESSIONAL;
		return supporter && this.ownTold;
	}

	/** For people, once it is recorded. */
	String explained() {
		if (isLimited()) {
			return "%d of those last known to help were not asked for, so that this report says nothing of whoever it does not name."
				.formatted(this.leftOut);
		}
		return this.everybody ? "Whoever is not named in it is read as not helping at that time."
				: "It says nothing of whoever it does not name.";
	}

}

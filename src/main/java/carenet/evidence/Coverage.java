package carenet.evidence;

import java.time.LocalDate;

import carenet.study.Id;
import carenet.study.TieKind;

/** Whether a report that does not name a tie would have named it had it been there. */
final class Coverage {

	private final Casebook casebook;

	private final Tie tie;

	Coverage(Casebook casebook, Tie tie) {
		this.casebook = casebook;
		this.tie = tie;
	}

	/** Whether silence of this report, at its own wave, says that the tie is absent. */
	boolean makesSilenceSpeak(Report report) {
		LocalDate day = this.casebook.wave(report).date();
		return reaches(report, day) && !namesTheOtherHalf(report, day);
	}

	private boolean reaches(Report report, LocalDate day) {
		return switch (report.covers().reach(this.tie.kind())) {
			case ALL -> true;
			case OWN -> isOwn(report);
			case MUNICIPAL -> isMunicipal(this.tie.from(), day)
					|| (this.tie.kind() == TieKind.IN_CONTACT_WITH && isMunicipal(this.tie.to(), day));
			case MENTIONED -> false;
		};
	}

	private boolean isOwn(Report report) {
		Id informant = report.voice().informant();
		return informant != null && (this.tie.from().equals(informant)
				|| (this.tie.kind() == TieKind.IN_CONTACT_WITH && this.tie.to().equals(informant)));
	}

	private boolean isMunicipal(Id supporter, LocalDate day) {
		return this.casebook.register().isMunicipalOn(day, supporter);
	}

	/** Naming the person is not denying the agency, nor the other way round. */
	private boolean namesTheOtherHalf(Report report, LocalDate day) {
		return namesHalfOf(this.tie.from(), this.tie.to(), report, day) || (this.tie.kind() == TieKind.IN_CONTACT_WITH
				&& namesHalfOf(this.tie.to(), this.tie.from(), report, day));
	}

	private boolean namesHalfOf(Id one, Id end, Report report, LocalDate day) {
		return this.casebook.named(report)
			.with(this.tie.kind(), end)
			.stream()
			.anyMatch((other) -> areHalves(one, other, day));
	}

	private boolean areHalves(Id one, Id other, LocalDate day) {
		return this.casebook.register().employs(one, other, day) || this.casebook.register().employs(other, one, day);
	}

}

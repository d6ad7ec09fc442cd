package carenet.demo;

import java.time.LocalDate;
import java.util.List;

import carenet.demo.Truth.TrueNeed;
import carenet.evidence.NeedStatus;
import carenet.evidence.Urgency;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** How somebody judges the needs: near the truth, each in their own way. */
final class Rater {

	private final Dice dice;

	/** How many points, at most, better than it is. */
	private final int rosy;

	Rater(Dice dice, int rosy) {
		this.dice = dice;
		this.rosy = rosy;
	}

	/** The needs that somebody has noticed by then. */
	void rate(Truth truth, Interview interview, double share) {
		for (TrueNeed need : truth.needs()) {
			if (need.isFoundBy(interview.day()) && this.dice.chance(share)) {
				rate(need, interview);
			}
		}
	}

	private void rate(TrueNeed need, Interview interview) {
		int score = need.scores().get(interview.wave());
		if (this.dice.chance(0.35)) {
			score = Math.clamp(score + ((this.rosy > 0) ? this.dice.between(0, this.rosy) : -1), 1, 5);
		}
		NeedStatus status = this.dice.chance(0.04) ? NeedStatus.UNKNOWN : status(need, score, interview.day());
		Id id = need.need().id();
		interview.rates(id, status, (status == NeedStatus.UNKNOWN) ? null : score, urgency(score, status));
	}

	private NeedStatus status(TrueNeed need, int score, LocalDate day) {
		List<Id> addressed = need.addressedOn(day);
		if (!need.span().contains(day) || score == 5) {
			return NeedStatus.NO_NEED;
		}
		boolean met = score >= 3 && !addressed.isEmpty();
		return (met != this.dice.chance(0.1)) ? NeedStatus.MET : NeedStatus.UNMET;
	}

	private @Nullable Urgency urgency(int score, NeedStatus status) {
		if (status != NeedStatus.UNMET) {
			return null;
		}
		return (score == 1) ? Urgency.ACUTE : (this.dice.chance(0.6) ? Urgency.NORMAL : null);
	}

}

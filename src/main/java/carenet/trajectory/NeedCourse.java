package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import carenet.actors.Need;
import carenet.evidence.Reach;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.Wave;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The way of one need: identified, found by somebody, planned for, addressed. Days are
 * counted as they are; support before a plan gives a negative number.
 *
 * @param need the need
 * @param dayZero day 0 of the client
 * @param identified when it was identified; null where nobody tells
 * @param foundBy the sources of the earliest counting reports that rate it or say that
 * somebody addresses it; empty where it is only registered
 * @param plan the plan that is its own; null without one
 * @param support everybody who addresses it at some wave, the earliest first
 * @param everybodyAskedAbout whether at every wave since it was identified it is known
 * who addresses it
 */
public record NeedCourse(Need need, @Nullable DayZero dayZero, @Nullable Identification identified,
		List<Source> foundBy, @Nullable NeedPlan plan, List<NeedSupport> support, boolean everybodyAskedAbout) {

	static NeedCourse of(CaseHistory history, Need need) {
		Identification identified = Identification.of(history, need).orElse(null);
		return new NeedCourse(need, DayZero.of(history).orElse(null), identified, FirstTold.sources(history, need),
				NeedPlan.of(history, need, identified).orElse(null), NeedSupport.of(history, need),
				identified != null && isEverybodyAskedAbout(history, need, identified.on()));
	}

	private static boolean isEverybodyAskedAbout(CaseHistory history, Need need, LocalDate since) {
		List<Wave> waves = history.waves().stream().filter((wave) -> !wave.date().isBefore(since)).toList();
		return !waves.isEmpty()
				&& waves.stream().allMatch((wave) -> isAsked(history, wave) && isKnown(history, need, wave));
	}

	private static boolean isAsked(CaseHistory history, Wave wave) {
		return history.reports()
			.stream()
			.anyMatch(
					(report) -> report.wave() == wave.index() && report.covers().reach(TieKind.ADDRESSES) == Reach.ALL);
	}

	private static boolean isKnown(CaseHistory history, Need need, Wave wave) {
		return history.addressing(need).noneMatch((tie) -> tie.at(wave, history.view()).state() == TieState.UNKNOWN);
	}

	/** The number of the day on which it was identified, since day 0. */
	public @Nullable Integer day() {
		return (this.identified != null && this.dayZero != null) ? this.dayZero.numberOf(this.identified.on()) : null;
	}

	/** Whether it was identified in the first six weeks, or before them. */
	public @Nullable Boolean knownAtDay42() {
		Integer day = day();
		return (day != null) ? day <= DayZero.SIX_WEEKS : null;
	}

	public @Nullable Integer daysNeedToPlan() {
		return days(identifiedOn(), plannedOn());
	}

	public @Nullable Integer daysPlanToSupporter() {
		return days(plannedOn(), supportedSince());
	}

	public @Nullable Integer daysNeedToSupporter() {
		return days(identifiedOn(), supportedSince());
	}

	private @Nullable LocalDate identifiedOn() {
		return (this.identified != null) ? this.identified.on() : null;
	}

	private @Nullable LocalDate plannedOn() {
		return (this.plan != null) ? this.plan.event().date() : null;
	}

	private @Nullable LocalDate supportedSince() {
		return this.support.isEmpty() ? null : this.support.getFirst().since();
	}

	private static @Nullable Integer days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return (from != null && to != null) ? DayZero.days(from, to) : null;
	}

	/** Why a field is null. */
	public List<NoValue> reasons() {
		Reason unidentified = (this.identified == null) ? Reason.NEED_NOT_IDENTIFIED : null;
		Reason unnumbered = (this.dayZero == null) ? Reason.NO_DAY_ZERO : null;
		Reason unplanned = (this.plan == null) ? Reason.NO_PLAN : null;
		Reason unsupported = this.support.isEmpty() ? whyNobody() : null;
		return Stream
			.of(NoValue.of("identified", unidentified), NoValue.of("day", unidentified, unnumbered),
					NoValue.of("knownAtDay42", unidentified, unnumbered), NoValue.of("plan", unplanned),
					NoValue.of("daysNeedToPlan", unidentified, unplanned),
					NoValue.of("daysPlanToSupporter", unplanned, unsupported),
					NoValue.of("daysNeedToSupporter", unidentified, unsupported))
			.flatMap(List::stream)
			.toList();
	}

	private Reason whyNobody() {
		return this.everybodyAskedAbout ? Reason.NOBODY_ADDRESSES_IT : Reason.ADDRESSERS_NOT_KNOWN;
	}

}

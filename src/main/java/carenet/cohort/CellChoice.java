package carenet.cohort;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.actors.NeedDomain;
import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.evidence.NeedStatus;
import carenet.evidence.NeedCoverage;
import carenet.network.Undefined.Reason;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.WaveStatus;
import carenet.tally.Attendance.When;
import carenet.tally.Cell;
import carenet.tally.EgoMeasure;
import carenet.tally.Stratum;
import carenet.tally.WavePair;

/**
 * The number that is to be opened, as an argument gives it: just one of these. What is
 * wrong is refused by {@link #cell()}, not while arguments are bound.
 */
record CellChoice(@Nullable Boolean clients, @Nullable TransitionChoice transition, @Nullable PresencePattern pattern,
		@Nullable StatusChoice waveStatus, @Nullable SourceChoice asked, @Nullable SourceChoice reports,
		@Nullable PairChoice bothWaves, @Nullable AskedChoice askedBetween, @Nullable CompositionChoice composition,
		@Nullable FlowChoice flow, @Nullable NeedStatusChoice needStatus, @Nullable NeedCoverageChoice needCoverage,
		@Nullable MeasureChoice measure, @Nullable UndefinedChoice undefined) {

	record PairChoice(int from, int to) {
	}

	record StratumChoice(Stratum.Kind kind, @Nullable String category) {

		Stratum stratum() {
			return new Stratum(this.kind, this.category);
		}

	}

	record TransitionChoice(int from, int to, Transition transition) {
	}

	record StatusChoice(int wave, @Nullable WaveStatus status) {
	}

	record SourceChoice(int wave, Source source) {
	}

	record AskedChoice(int from, int to, Source source, When when) {
	}

	record CompositionChoice(int wave, StratumChoice stratum) {
	}

	record FlowChoice(int from, int to, StratumChoice before, StratumChoice after) {
	}

	record NeedStatusChoice(int wave, NeedDomain domain, NeedStatus status) {
	}

	record NeedCoverageChoice(int wave, NeedDomain domain, NeedCoverage coverage) {
	}

	record MeasureChoice(int wave, EgoMeasure measure, @Nullable Double from, @Nullable Double to) {
	}

	record UndefinedChoice(int wave, EgoMeasure measure, String reason) {
	}

	Cell cell() {
		return Stream.of(ofClients(), ofTies(), ofNeedsAndMeasures())
			.flatMap(Optional::stream)
			.findFirst()
			.orElseThrow(() -> new BadInput("cell: say which number; clients is true or left out"));
	}

	private Optional<Cell> ofClients() {
		if (Boolean.TRUE.equals(this.clients)) {
			return Optional.of(new Cell.Everybody());
		}
		if (this.waveStatus != null) {
			return Optional.of(new Cell.AtWave(this.waveStatus.wave(), this.waveStatus.status()));
		}
		if (this.asked != null) {
			return Optional.of(new Cell.Asked(this.asked.wave(), this.asked.source()));
		}
		if (this.reports != null) {
			return Optional.of(new Cell.Reports(this.reports.wave(), this.reports.source()));
		}
		if (this.bothWaves != null) {
			return Optional.of(new Cell.HasBoth(new WavePair(this.bothWaves.from(), this.bothWaves.to())));
		}
		return Optional.ofNullable(this.askedBetween)
			.map((one) -> new Cell.AskedBetween(new WavePair(one.from(), one.to()), one.source(), one.when()));
	}

	private Optional<Cell> ofTies() {
		if (this.transition != null) {
			return Optional.of(new Cell.Changed(new WavePair(this.transition.from(), this.transition.to()),
					this.transition.transition()));
		}
		if (this.pattern != null) {
			return Optional.of(new Cell.Patterned(this.pattern));
		}
		if (this.composition != null) {
			return Optional.of(new Cell.Composed(this.composition.wave(), this.composition.stratum().stratum()));
		}
		return Optional.ofNullable(this.flow)
			.map((one) -> new Cell.Flowed(new WavePair(one.from(), one.to()), one.before().stratum(),
					one.after().stratum()));
	}

	private Optional<Cell> ofNeedsAndMeasures() {
		if (this.needStatus != null) {
			return Optional
				.of(new Cell.NeedStands(this.needStatus.wave(), this.needStatus.domain(), this.needStatus.status()));
		}
		if (this.needCoverage != null) {
			return Optional.of(new Cell.NeedCovered(this.needCoverage.wave(), this.needCoverage.domain(),
					this.needCoverage.coverage()));
		}
		if (this.measure != null) {
			return Optional.of(new Cell.MeasuredWithin(this.measure.wave(), this.measure.measure(),
					Optional.ofNullable(this.measure.from()).orElse(Double.NEGATIVE_INFINITY),
					Optional.ofNullable(this.measure.to()).orElse(Double.POSITIVE_INFINITY)));
		}
		return Optional.ofNullable(this.undefined)
			.map((one) -> new Cell.Unmeasured(one.wave(), one.measure(), reason(one.reason())));
	}

	private static Reason reason(String name) {
		return Stream.of(Reason.values())
			.filter((reason) -> reason.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new BadInput(
					"'%s' is not a reason; it is one of %s".formatted(name, Stream.of(Reason.values()).toList())));
	}

}

package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import carenet.evidence.Evidence;
import carenet.evidence.Standing;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.network.KnownClient.Told;
import carenet.network.StatementShown;
import carenet.study.Interval;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * One tie over all waves, with every statement about it in counting reports.
 *
 * @param tie the tie
 * @param testimony what each voice said of it
 * @param told the statements; empty where they were not asked for
 */
record TieHistory(Tie tie, Testimony testimony, List<Told> told) {

	TieHistory {
		told = List.copyOf(told);
	}

	Standing at(Wave wave, View view) {
		return this.testimony.at(wave.index(), view);
	}

	boolean isPresent(Wave wave, View view) {
		return at(wave, view).state() == TieState.PRESENT;
	}

	/** Statements whose days may be used: those of a recollection never are. */
	Stream<Told> withDays() {
		return this.told.stream().filter((one) -> one.statement().evidence() != Evidence.RETROSPECTIVE);
	}

	/** Every start that is told. */
	Stream<LocalDate> starts() {
		return withDays().flatMap((one) -> Stream.ofNullable(one.statement().validFrom()));
	}

	/** Every end that is told with a day. */
	Stream<LocalDate> ends() {
		return withDays().flatMap((one) -> Stream.ofNullable(one.statement().validUntil()));
	}

	/** Whether a statement says that the tie is there at a wave. */
	static boolean asserts(Told told, Wave wave, View view) {
		StatementShown statement = told.statement();
		return switch (statement.evidence()) {
			case EXPLICIT, IMPLICIT -> statement.present() && told.wave() == wave.index();
			case DATED_RECORD -> told.wave() >= wave.index() && span(statement).contains(wave.date());
			case RETROSPECTIVE -> view.includeRetrospective() && Objects.equals(statement.refersToWave(), wave.index());
		};
	}

	/**
	 * The start that a statement tells of the support at a wave: it says that the tie is
	 * there, or tells of days that the wave falls into. Null where it tells none.
	 */
	static @Nullable LocalDate start(Told told, Wave wave, View view) {
		StatementShown statement = told.statement();
		boolean tellsOfDays = statement.present() || statement.validUntil() != null;
		boolean fallsIntoThem = tellsOfDays && span(statement).contains(wave.date());
		return (asserts(told, wave, view) || fallsIntoThem) ? statement.validFrom() : null;
	}

	private static Interval span(StatementShown statement) {
		return Interval.of(statement.validFrom(), statement.validUntil());
	}

}

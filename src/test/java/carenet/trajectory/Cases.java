package carenet.trajectory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import carenet.evidence.Casebook;
import carenet.evidence.ClientFile;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Story;
import carenet.evidence.TieReading;
import carenet.evidence.Utterance;
import carenet.network.KnownClient;
import carenet.network.StatementShown;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
import org.jspecify.annotations.Nullable;

/** Stories as the indicators of a trajectory see them, without a database. */
final class Cases {

	private static final Instant NOW = Instant.parse("2900-01-01T00:00:00Z");

	private Cases() {
	}

	static CaseHistory of(Story story) {
		return of(story, View.DEFAULT);
	}

	static CaseHistory of(Story story, View view) {
		return of(story.file(), story.register(), view);
	}

	static CaseHistory of(ClientFile file, Register register, View view) {
		Instant knownAt = view.knownAt();
		Casebook casebook = Casebook.of(file, register, (knownAt != null) ? knownAt : NOW);
		List<TieHistory> ties = casebook.ties()
			.stream()
			.map(casebook::read)
			.map((reading) -> new TieHistory(reading.tie(), reading.testimony(), told(reading, view)))
			.toList();
		List<NeedReading.Rated> ratings = casebook.ratings()
			.map((rating) -> new NeedReading.Rated(casebook.report(rating.report()), rating))
			.toList();
		return new CaseHistory(file.client(), view, file.waves(), file.needs(), file.events(), register, ties, ratings,
				casebook.reports().stream().sorted(Comparator.comparing(Report::id)).toList());
	}

	private static List<KnownClient.Told> told(TieReading reading, View view) {
		return reading.statements(view)
			.map((utterance) -> new KnownClient.Told(utterance.report().wave(), shown(utterance)))
			.toList();
	}

	private static StatementShown shown(Utterance utterance) {
		Report report = utterance.report();
		Statement statement = utterance.statement();
		return new StatementShown(report.id(), report.source(), report.informant(), report.date(), statement.present(),
				statement.evidence(), statement.validFrom(), statement.validUntil(), statement.endReason(),
				statement.refersToWave(), statement.attributes());
	}

	static View rule(ConsensusRule rule) {
		return new View(rule, null, null, false);
	}

	static View asToldBy(Source... sources) {
		return new View(ConsensusRule.UNION, Set.of(sources), null, false);
	}

	static View withRecollections() {
		return new View(ConsensusRule.UNION, null, null, true);
	}

	static View knownAt(String moment) {
		return new View(ConsensusRule.UNION, null, Instant.parse(moment), false);
	}

	/** The way of one need of a story. */
	static NeedCourse need(Story story, String need, View view) {
		return new Trajectory(of(story, view), List.of()).needs()
			.stream()
			.filter((one) -> one.need().id().equals(Id.of(need)))
			.findFirst()
			.orElseThrow();
	}

	/** Why a field is null; null where it has a value. */
	static NoValue.@Nullable Reason reason(List<NoValue> reasons, String field) {
		return reasons.stream()
			.filter((one) -> one.field().equals(field))
			.map(NoValue::reason)
			.findFirst()
			.orElse(null);
	}

}

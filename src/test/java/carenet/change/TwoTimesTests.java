package carenet.change;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import carenet.actors.Employment;
import carenet.actors.Supporters;
import carenet.evidence.Chronicle;
import carenet.evidence.ChronicleConfiguration;
import carenet.evidence.ClientFile;
import carenet.evidence.RandomHistories;
import carenet.evidence.RandomHistories.History;
import carenet.evidence.Report;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.SupportNetwork;
import carenet.study.AsOf;
import carenet.study.Id;
import carenet.study.View;
import carenet.study.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recording, correcting, and asking again: what was answered when something was the
 * newest is answered for ever, as known then.
 */
@GraphTest
@Import({ ChronicleConfiguration.class, ChangeConfiguration.class, Supporters.class })
class TwoTimesTests {

	private static final int HISTORIES = Integer.getInteger("histories", 12);

	private static final long SEED = Long.getLong("seed", 1L);

	@Autowired
	Graph graph;

	@Autowired
	Chronicle chronicle;

	@Autowired
	Supporters supporters;

	@Autowired
	Networks networks;

	@Autowired
	NetworkChanges changes;

	@Autowired
	Clock clock;

	@Test
	void whatWasKnownThenStaysAsItWasWhateverIsLearntLater() {
		int corrections = 0;
		for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
			EmptyGraph.empty(this.graph);
			History history = RandomHistories.of(seed);
			this.supporters.save(history.register().supporters().values());
			this.supporters.saveEmployments(
					history.register().employments().values().stream().<Employment>flatMap(List::stream).toList());
			List<View> views = RandomHistories.views(seed, 2).subList(0, 6);
			Map<Instant, List<String>> answered = new TreeMap<>();
			for (Instant moment : history.moments()) {
				ClientFile known = upTo(history.file(), moment);
				this.chronicle.append(known);
				if (moment.isBefore(this.clock.instant())) {
					answered.put(moment, answers(known, views, null));
				}
				for (Map.Entry<Instant, List<String>> earlier : answered.entrySet()) {
					assertThat(answers(known, views, earlier.getKey()))
						.as("history %d, as known at %s, asked at %s", seed, earlier.getKey(), moment)
						.isEqualTo(earlier.getValue());
				}
			}
			corrections += (int) history.file().reports().stream().filter((one) -> one.supersedes() != null).count();
		}
		assertThat(corrections).isPositive();
	}

	/** What had been recorded by then, before anything was corrected by later reports. */
	private static ClientFile upTo(ClientFile file, Instant moment) {
		List<Report> reports = file.reports()
			.stream()
			.filter((report) -> !report.recordedAt().isAfter(moment))
			.map((report) -> isCorrectedAfter(moment, report) ? uncorrected(report) : report)
			.toList();
		List<Id> ids = reports.stream().map(Report::id).toList();
		return new ClientFile(file.client(), file.waves(), file.needs(), reports,
				file.statements().stream().filter((one) -> ids.contains(one.report())).toList(),
				file.ratings().stream().filter((one) -> ids.contains(one.report())).toList(), List.of(), List.of(),
				List.of());
	}

	private static boolean isCorrectedAfter(Instant moment, Report report) {
		return report.supersededAt() != null && report.supersededAt().isAfter(moment);
	}

	private static Report uncorrected(Report report) {
		return new Report(report.id(), report.client(), report.wave(), report.source(), report.informant(),
				report.date(), report.mode(), report.covers(), report.recordedAt(), report.supersedes(), null);
	}

	/** Networks with their measures at every wave, and changes between any two. */
	private List<String> answers(ClientFile file, List<View> views, @Nullable Instant knownAt) {
		List<String> answers = new ArrayList<>();
		List<Integer> waves = file.waves().stream().map(Wave::index).sorted().toList();
		for (View view : views) {
			View then = new View(view.rule(), view.sources(), knownAt, view.includeRetrospective());
			for (int wave : waves) {
				SupportNetwork network = this.networks
					.find(NetworkKey.whole(file.client().id(), new AsOf.AtWave(wave), then))
					.orElseThrow();
				answers.add(network.ties() + " " + network.needs() + " " + network.contacts() + " " + network.measures()
						+ " " + network.warnings());
				for (int later : waves.subList(waves.indexOf(wave) + 1, waves.size())) {
					NetworkChange change = this.changes.find(ChangeKey.whole(file.client().id(), wave, later, then))
						.orElseThrow();
					answers.add(change.ties() + " " + change.needs() + " " + change.contacts() + " " + change.counts()
							+ " " + change.warnings());
				}
			}
		}
		return answers;
	}

}

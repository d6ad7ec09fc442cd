package carenet.recording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import carenet.evidence.ClientFile;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * One report with all that it says, and what became of it.
 *
 * @param report who was asked, when
 * @param said what was said of ties
 * @param rated what was said of needs
 * @param supersededBy the report that took its place
 * @param revision with which change of the client it came; 0 where nobody noted it
 */
public record ReportShown(Report report, List<Statement> said, List<NeedRating> rated, @Nullable Id supersededBy,
		int revision) {

	/** All reports of a client, the latest recorded first. */
	static List<ReportShown> of(ClientFile file, Map<Id, Integer> revisions) {
		Map<Id, List<Statement>> said = new HashMap<>();
		file.statements().forEach((one) -> said.computeIfAbsent(one.report(), (id) -> new ArrayList<>()).add(one));
		Map<Id, List<NeedRating>> rated = new HashMap<>();
		file.ratings().forEach((one) -> rated.computeIfAbsent(one.report(), (id) -> new ArrayList<>()).add(one));
		Map<Id, Id> superseded = new HashMap<>();
		file.reports().forEach((report) -> {
			if (report.supersedes() != null) {
				superseded.put(report.supersedes(), report.id());
			}
		});
		return file.reports()
			.stream()
			.sorted(java.util.Comparator.comparing(Report::recordedAt).thenComparing(Report::id).reversed())
			.map((report) -> new ReportShown(report, List.copyOf(said.getOrDefault(report.id(), List.of())),
					List.copyOf(rated.getOrDefault(report.id(), List.of())), superseded.get(report.id()),
					revisions.getOrDefault(report.id(), 0)))
			.toList();
	}

	public Id id() {
		return this.report.id();
	}

	public int wave() {
		return this.report.wave();
	}

	public Source source() {
		return this.report.source();
	}

	public @Nullable Id informant() {
		return this.report.voice().informant();
	}

	public LocalDate date() {
		return this.report.date();
	}

	public @Nullable Mode mode() {
		return this.report.mode();
	}

	public String covers() {
		return this.report.covers().toString();
	}

	public OffsetDateTime recordedAt() {
		return this.report.recordedAt().atOffset(ZoneOffset.UTC);
	}

	public @Nullable Id supersedes() {
		return this.report.supersedes();
	}

	/** Whether it only takes another one back. */
	public boolean retraction() {
		return this.report.supersedes() != null && this.said.isEmpty() && this.rated.isEmpty()
				&& this.report.covers().reaches().isEmpty();
	}

	public List<StatementSaid> statements() {
		return this.said.stream().map(StatementSaid::of).toList();
	}

	public List<NeedRating> ratings() {
		return this.rated;
	}

}

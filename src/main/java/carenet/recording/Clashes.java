package carenet.recording;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import carenet.intake.JudgedDraft;
import carenet.intake.Known;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells two who clash what the other said. */
@Component
class Clashes {

	private final Reports reports;

	Clashes(Reports reports) {
		this.reports = reports;
	}

	/** The client has been changed since. */
	Clash movedOn(Wanted wanted, Standing standing, JudgedDraft judged) {
		Integer basedOn = wanted.basedOn();
		int since = (basedOn != null) ? basedOn : standing.revision() - 1;
		List<ReportShown> meanwhile = those(wanted.client(), (report) -> report.revision() > since);
		String what = meanwhile.isEmpty() ? "something of this client's register was changed"
				: (meanwhile.size() == 1) ? "a report was recorded" : meanwhile.size() + " reports were recorded";
		return new Clash(Clash.Reason.MOVED_ON,
				"Since you looked, %s. Yours is not recorded yet: look at both, and record it on top if it still holds."
					.formatted(what),
				standing.revision(), meanwhile, yours(judged));
	}

	/** Somebody has corrected or retracted the report already. */
	Clash superseded(Wanted wanted, Standing standing, JudgedDraft judged) {
		Id superseded = wanted.supersedes();
		Id by = (superseded == null) ? null
				: standing.report(superseded).map(Known.KnownReport::supersededBy).orElse(null);
		return new Clash(Clash.Reason.SUPERSEDED,
				"Report %s was corrected or retracted already, by report %s. Yours is not recorded: look at both, and correct that one if it is still wrong."
					.formatted(superseded, by),
				standing.revision(), those(wanted.client(), (report) -> report.id().equals(by)), yours(judged));
	}

	/** There is something else under this id. */
	Clash sameId(Wanted wanted, Standing standing, JudgedDraft judged) {
		return new Clash(Clash.Reason.SAME_ID,
				"Under this id something else is recorded already. Yours is not recorded: give it an id of its own.",
				standing.revision(), those(wanted.client(), (report) -> report.id().equals(wanted.id())),
				yours(judged));
	}

	private List<ReportShown> those(Id client, Predicate<ReportShown> which) {
		return this.reports.of(client).map((all) -> all.reports().stream().filter(which).toList()).orElse(List.of());
	}

	private static @Nullable ReportShown yours(JudgedDraft judged) {
		return judged.checked()
			.told()
			.flatMap((file) -> ReportShown.of(file, Map.of()).stream())
			.findFirst()
			.orElse(null);
	}

}

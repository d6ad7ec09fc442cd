package carenet.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import carenet.access.Access;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.evidence.Covers;
import carenet.evidence.Report;
import carenet.intake.Draft;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.study.Id;
import carenet.study.NotAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a deed says beyond what the caller fills in. */
@Component
public class Deeds {

	private final Reports reports;

	private final Access access;

	private final Clock clock;

	Deeds(Reports reports, Access access, Clock clock) {
		this.reports = reports;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * A report without statements that takes another one back, of the same wave and
	 * voice; empty where there is no such report.
	 */
	public Optional<Wanted> retraction(Id client, Id report, Id id, @Nullable Integer basedOn) {
		return this.reports.of(client)
			.flatMap((all) -> all.report(report))
			.map((one) -> new Wanted(Wanted.Kind.RETRACTION, client, id,
					new Draft(java.util.List.of(retracting(one.report(), id))), basedOn));
	}

	private static DraftRow retracting(Report report, Id id) {
		Id informant = report.informant();
		return new DraftRow(StudyFile.REPORTS, "",
				Map.of("report_id", id.value(), "client_id", report.client().value(), "wave",
						String.valueOf(report.wave()), "source", report.source().name(), "informant_id",
						(informant != null) ? informant.value() : "", "date", report.date().toString(), "covers",
						Covers.MENTIONED.toString(), "supersedes", report.id().value()));
	}

	/**
	 * The caseload that a new client comes into, so that whoever registers the client
	 * sees it; empty for those who see all.
	 */
	public Optional<Map<String, String>> ownCaseload(String client) {
		Viewer viewer = this.access.viewer();
		if (viewer.role() != UserRole.COORDINATOR) {
			return Optional.empty();
		}
		Id professional = viewer.professional();
		if (professional == null) {
			throw new NotAllowed(
					"this account has no caseload, so that a new client would be out of your sight: ask a steward");
		}
		return Optional.of(Map.of("client_id", client, "professional_id", professional.value(), "from",
				LocalDate.now(this.clock).toString()));
	}

}

package carenet.evidence;

import java.util.regex.Pattern;

import carenet.study.Id;

/**
 * One person under another id, wherever the evidence says the old one: as supporter, as
 * informant, and as a part of a report's id.
 *
 * @param from the id that goes
 * @param to the id that stands for it
 */
public record Renaming(Id from, Id to) {

	private static final int LONGEST = 64;

	/** The same evidence of one client. */
	public ClientFile of(ClientFile file) {
		Pattern part = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(this.from.value()) + "(?![A-Za-z0-9])");
		return new ClientFile(file.client(), file.waves(), file.needs(),
				file.reports().stream().map((report) -> of(report, part)).toList(),
				file.statements().stream().map((statement) -> of(statement, part)).toList(),
				file.ratings().stream().map((rating) -> of(rating, part)).toList(), file.events(), file.assignments(),
				file.codings());
	}

	private Report of(Report report, Pattern part) {
		Id informant = report.informant();
		Id supersedes = report.supersedes();
		return new Report(report(report.id(), part), report.client(), report.wave(), report.source(),
				(informant != null) ? person(informant) : null, report.date(), report.mode(), report.covers(),
				report.recordedAt(), (supersedes != null) ? report(supersedes, part) : null, report.supersededAt());
	}

	private Statement of(Statement statement, Pattern part) {
		return new Statement(report(statement.report(), part), of(statement.tie()), statement.present(),
				statement.evidence(), statement.refersToWave(), statement.validFrom(), statement.validUntil(),
				statement.endReason(), statement.attributes());
	}

	private NeedRating of(NeedRating rating, Pattern part) {
		return new NeedRating(report(rating.report(), part), rating.need(), rating.status(), rating.score(),
				rating.urgency());
	}

	/** Contacts are undirected: the lower id of the new ones stands first. */
	public Tie of(Tie tie) {
		return new Tie(tie.client(), tie.kind(), person(tie.from()), person(tie.to()));
	}

	private Id person(Id id) {
		return id.equals(this.from) ? this.to : id;
	}

	/** A report's id keeps its beginning and end, as far as there is room. */
	private Id report(Id id, Pattern part) {
		String renamed = part.matcher(id.value()).replaceAll(this.to.value());
		return Id.of((renamed.length() <= LONGEST) ? renamed : shortened(id, part));
	}

	private String shortened(Id id, Pattern part) {
		String rest = part.matcher(id.value()).replaceAll("");
		return this.to.value() + rest.substring(Math.max(0, rest.length() - (LONGEST - this.to.value().length())));
	}

}

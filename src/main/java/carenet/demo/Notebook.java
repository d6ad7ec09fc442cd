package carenet.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is told about one client, in the order in which it was written down.
 */
final class Notebook {

	private final Setting setting;

	private final Dice dice;

	private final List<Report> reports = new ArrayList<>();

	private final List<Statement> statements = new ArrayList<>();

	private final List<NeedRating> ratings = new ArrayList<>();

	Notebook(Setting setting) {
		this.setting = setting;
		this.dice = setting.dice("notebook");
	}

	/** Written down one to three days after it was told. */
	Interview interview(Source source, @Nullable Id informant, int wave, LocalDate date, Mode mode, Covers covers) {
		Report report = new Report(nextId(), this.setting.client(), wave, source, informant, date, mode, covers,
				moment(date.plusDays(this.dice.between(1, 3))), null, null);
		this.reports.add(report);
		return new Interview(report, this);
	}

	/** A later report in the place of an earlier one, with other statements. */
	void correct(Report wrong, Covers covers, int daysLater, List<Statement> right) {
		Report report = new Report(nextId(), wrong.client(), wrong.wave(), wrong.source(), wrong.informant(),
				wrong.date(), wrong.mode(), covers, wrong.recordedAt().plusSeconds(daysLater * 86_400L), wrong.id(),
				null);
		this.reports.add(report);
		right.stream().map((statement) -> in(report, statement)).forEach(this.statements::add);
		if (!right.isEmpty()) {
			ratingsOf(wrong).forEach((rating) -> this.ratings
				.add(new NeedRating(report.id(), rating.need(), rating.status(), rating.score(), rating.urgency())));
		}
	}

	private static Statement in(Report report, Statement old) {
		return new Statement(report.id(), old.tie(), old.present(), old.evidence(), old.refersToWave(), old.validFrom(),
				old.validUntil(), old.endReason(), old.attributes());
	}

	private List<NeedRating> ratingsOf(Report report) {
		return this.ratings.stream().filter((rating) -> rating.report().equals(report.id())).toList();
	}

	private Id nextId() {
		return this.setting.id("R", this.reports.size() + 1);
	}

	private Instant moment(LocalDate day) {
		return day.atTime(LocalTime.of(this.dice.between(8, 17), this.dice.between(0, 59))).toInstant(ZoneOffset.UTC);
	}

	void add(Statement statement) {
		this.statements.add(statement);
	}

	void add(NeedRating rating) {
		this.ratings.add(rating);
	}

	List<Report> reports() {
		return List.copyOf(this.reports);
	}

	List<Statement> statements() {
		return List.copyOf(this.statements);
	}

	List<Statement> statementsIn(Report report) {
		return this.statements.stream().filter((statement) -> statement.report().equals(report.id())).toList();
	}

	List<NeedRating> ratings() {
		return List.copyOf(this.ratings);
	}

}

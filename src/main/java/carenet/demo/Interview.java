package carenet.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.NeedStatus;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.evidence.Urgency;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;

/** One report while it is being told; of each tie it speaks once. */
final class Interview {

	private final Report report;

	private final Notebook notebook;

	/** Whether the ties that were spoken of are there. */
	private final Map<Tie, Boolean> told = new HashMap<>();

	Interview(Report report, Notebook notebook) {
		this.report = report;
		this.notebook = notebook;
	}

	LocalDate day() {
		return this.report.date();
	}

	int wave() {
		return this.report.wave();
	}

	/** Whether the supporter was named as one. */
	boolean names(Id supporter) {
		return Boolean.TRUE.equals(this.told.get(supports(supporter)));
	}

	boolean speaksOf(Id supporter) {
		return this.told.containsKey(supports(supporter));
	}

	void supports(Id supporter, @Nullable LocalDate since, Attributes attributes) {
		tell(supports(supporter), true, since, null, null, attributes);
	}

	void supportsNoMore(Id supporter, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable String reason) {
		tell(supports(supporter), false, from, until, reason, Attributes.NONE);
	}

	/** "Already before the last interview." */
	void supportedBefore(Id supporter, int wave) {
		this.notebook.add(new Statement(this.report.id(), supports(supporter), true, Evidence.RETROSPECTIVE, wave, null,
				null, null, Attributes.NONE));
	}

	void provided(Id supporter, Interval period) {
		this.told.put(supports(supporter), true);
		this.notebook.add(new Statement(this.report.id(), supports(supporter), true, Evidence.DATED_RECORD, null,
				Spans.from(period), Spans.until(period), null, Attributes.NONE));
	}

	void addresses(Id supporter, Id need) {
		tell(new Tie(this.report.client(), TieKind.ADDRESSES, supporter, need), true, null, null, null,
				Attributes.NONE);
	}

	void contact(Id one, Id other, boolean present) {
		tell(new Tie(this.report.client(), TieKind.IN_CONTACT_WITH, one, other), present, null, null, null,
				Attributes.NONE);
	}

	void rates(Id need, NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency) {
		this.notebook.add(new NeedRating(this.report.id(), need, status, score, urgency));
	}

	private Tie supports(Id supporter) {
		return new Tie(this.report.client(), TieKind.SUPPORTS, supporter, this.report.client());
	}

	private void tell(Tie tie, boolean present, @Nullable LocalDate from, @Nullable LocalDate until,
			@Nullable String reason, Attributes attributes) {
		if (this.told.putIfAbsent(tie, present) == null) {
			this.notebook.add(new Statement(this.report.id(), tie, present,
					isMention(tie, present, attributes) ? Evidence.IMPLICIT : Evidence.EXPLICIT, null, from, until,
					reason, attributes));
		}
	}

	/** Somebody speaks of a supporter, and says no more of what they do. */
	private boolean isMention(Tie tie, boolean present, Attributes attributes) {
		return present && tie.kind() == TieKind.SUPPORTS && attributes.equals(Attributes.NONE)
				&& this.report.mode() != Mode.RECORD;
	}

}

package carenet.forms;

import java.util.List;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
import carenet.evidence.Frequency;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.study.Source;
import carenet.study.WaveStatus;
import carenet.words.Wording;
import org.springframework.stereotype.Component;

/** What the forms offer to choose from. */
@Component("offered")
class Offered {

	public List<Choice> sources() {
		return Choice.of(Source.values(), (source) -> switch (source) {
			case CLIENT -> "the client";
			case INFORMAL_CARER -> "an informal carer";
			case PROFESSIONAL -> "a professional";
			case MUNICIPAL_RECORD -> "the municipal register";
			case HOSPITAL_RECORD -> "a hospital’s record";
			case FIELD_OBSERVATION -> "seen on the spot";
		});
	}

	public List<Choice> modes() {
		return List.of(new Choice("ROSTER", "read back person by person"), new Choice("FREE_RECALL", "told freely"),
				new Choice("RECORD", "taken from a record"));
	}

	public List<Choice> careTypes() {
		return Choice.of(CareType.values(), Wording::careType);
	}

	public List<Choice> supportTypes() {
		return Choice.of(SupportType.values(), Wording::supportType);
	}

	public List<Choice> frequencies() {
		return Choice.of(Frequency.values(), Wording::frequency);
	}

	public List<Choice> qualities() {
		return Choice.of(Quality.values(), (quality) -> switch (quality) {
			case POSITIVE -> "good";
			case AMBIVALENT -> "mixed";
			case STRESSFUL -> "stressful";
			case BROKEN -> "contact is broken";
		});
	}

	public List<Choice> roles() {
		return Choice.of(Role.values(), (role) -> switch (role) {
			case GUARDIAN -> "guardian";
			case ADMINISTRATOR -> "administrator";
			case EMERGENCY_CONTACT -> "emergency contact";
		});
	}

	/** In which way it was told; what a record says period by period is imported. */
	public List<Choice> evidences() {
		return List.of(new Choice("EXPLICIT", "said so"), new Choice("IMPLICIT", "it followed from what was said"),
				new Choice("DATED_RECORD", "a record, with the days below"));
	}

	public List<Choice> domains() {
		return Choice.of(NeedDomain.values(), Wording::domain);
	}

	public List<Choice> needStatuses() {
		return Choice.of(NeedStatus.values(), Wording::status);
	}

	public List<Choice> urgencies() {
		return Choice.of(Urgency.values(), (urgency) -> switch (urgency) {
			case ACUTE -> "acute";
			case NORMAL -> "not acute";
		});
	}

	public List<Choice> eventKinds() {
		return Choice.of(EventKind.values(), (kind) -> Wording.code(kind.name()));
	}

	public List<Choice> sexes() {
		return Choice.of(Sex.values(), (sex) -> Wording.code(sex.name()));
	}

	public List<Choice> waveStatuses() {
		return Choice.of(WaveStatus.values(), (status) -> Wording.code(status.name()));
	}

	/** Codes that are open: these are offered, others can be typed. */
	public List<String> endReasons() {
		return List.of("CARE_ENDED", "MOVED", "CONFLICT", "OWN_HEALTH", "NO_LONGER_NEEDED", "DIED");
	}

	public List<Choice> stands() {
		return List.of(new Choice(ReportForm.STILL, "still there"), new Choice(ReportForm.GONE, "not any more"),
				new Choice(ReportForm.NOT_NAMED, "not named"), new Choice(ReportForm.NOT_ASKED, "not asked"));
	}

}

package carenet.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import carenet.actors.Sex;
import carenet.evidence.Evidence;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.Urgency;
import carenet.evidence.NeedCoverage;
import carenet.study.Source;
import carenet.study.WaveStatus;

/** What the pages call the study's closed lists; the map has words of its own. */
final class Phrases {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private Phrases() {
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	static String waveStatus(WaveStatus status) {
		return switch (status) {
			case CONDUCTED -> "conducted";
			case PARTIAL -> "partly conducted";
			case MISSED -> "missed";
			case WITHDRAWN -> "withdrew";
			case LOST_TO_FOLLOW_UP -> "lost to follow-up";
			case DECEASED -> "had died";
			case INSTITUTIONALISED -> "in an institution";
		};
	}

	static String sex(Sex sex) {
		return switch (sex) {
			case FEMALE -> "female";
			case MALE -> "male";
			case OTHER -> "other";
			case UNKNOWN -> "sex not known";
		};
	}

	/** A source as a choice. */
	static String voices(Source source) {
		return switch (source) {
			case CLIENT -> "The client";
			case INFORMAL_CARER -> "Informal carers";
			case PROFESSIONAL -> "Professionals";
			case MUNICIPAL_RECORD -> "Municipal records";
			case HOSPITAL_RECORD -> "Hospital records";
			case FIELD_OBSERVATION -> "Observations";
		};
	}

	static String quality(Quality quality) {
		return switch (quality) {
			case POSITIVE -> "a good relation";
			case AMBIVALENT -> "a mixed relation";
			case STRESSFUL -> "a stressful relation";
			case BROKEN -> "contact is broken";
		};
	}

	static String role(Role role) {
		return switch (role) {
			case GUARDIAN -> "guardian";
			case ADMINISTRATOR -> "administrator of the client's affairs";
			case EMERGENCY_CONTACT -> "emergency contact";
		};
	}

	static String evidence(Evidence evidence) {
		return switch (evidence) {
			case EXPLICIT -> "said so";
			case IMPLICIT -> "implied";
			case RETROSPECTIVE -> "told later";
			case DATED_RECORD -> "from a record with periods";
		};
	}

	static String urgency(Urgency urgency) {
		return switch (urgency) {
			case ACUTE -> "acute";
			case NORMAL -> "not acute";
		};
	}

	static String coverage(NeedCoverage coverage) {
		return switch (coverage) {
			case UNCOVERED -> "nobody helps with it";
			case SINGLE -> "one supporter";
			case SHARED -> "several supporters";
			case UNKNOWN -> "not known: nobody was asked about all of them";
		};
	}

}

package carenet.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import carenet.actors.Client;
import carenet.actors.Sex;
import carenet.evidence.Evidence;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.Urgency;
import carenet.evidence.NeedCoverage;
import carenet.study.Source;
import carenet.study.WaveStatus;

/** What the pages call the study's closed lists; the map has words of its own. */
public final class Phrases {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private Phrases() {
	}

	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** What is registered of a client, one after the other. */
	public static String facts(Client client) {
		List<String> facts = new ArrayList<>();
		if (client.birthYear() != null) {
			facts.add("born in " + client.birthYear());
		}
		if (client.sex() != null) {
			facts.add(sex(client.sex()));
		}
		if (client.district() != null) {
			facts.add("district " + Wording.code(client.district()));
		}
		if (client.enrolledOn() != null) {
			facts.add("enrolled " + day(client.enrolledOn()));
		}
		if (client.deceasedOn() != null) {
			facts.add("died " + day(client.deceasedOn()));
		}
		return String.join(" · ", facts);
	}

	public static String waveStatus(WaveStatus status) {
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

	public static String sex(Sex sex) {
		return switch (sex) {
			case FEMALE -> "female";
			case MALE -> "male";
			case OTHER -> "other";
			case UNKNOWN -> "sex not known";
		};
	}

	/** A source as a choice. */
	public static String voices(Source source) {
		return switch (source) {
			case CLIENT -> "The client";
			case INFORMAL_CARER -> "Informal carers";
			case PROFESSIONAL -> "Professionals";
			case MUNICIPAL_RECORD -> "Municipal records";
			case HOSPITAL_RECORD -> "Hospital records";
			case FIELD_OBSERVATION -> "Observations";
		};
	}

	public static String quality(Quality quality) {
		return switch (quality) {
			case POSITIVE -> "a good relation";
			case AMBIVALENT -> "a mixed relation";
			case STRESSFUL -> "a stressful relation";
			case BROKEN -> "contact is broken";
		};
	}

	public static String role(Role role) {
		return switch (role) {
			case GUARDIAN -> "guardian";
			case ADMINISTRATOR -> "administrator of the client's affairs";
			case EMERGENCY_CONTACT -> "emergency contact";
		};
	}

	public static String evidence(Evidence evidence) {
		return switch (evidence) {
			case EXPLICIT -> "said so";
			case IMPLICIT -> "implied";
			case RETROSPECTIVE -> "told later";
			case DATED_RECORD -> "from a record with periods";
		};
	}

	public static String urgency(Urgency urgency) {
		return switch (urgency) {
			case ACUTE -> "acute";
			case NORMAL -> "not acute";
		};
	}

	public static String coverage(NeedCoverage coverage) {
		return switch (coverage) {
			case UNCOVERED -> "nobody helps with it";
			case SINGLE -> "one supporter";
			case SHARED -> "several supporters";
			case UNKNOWN -> "not known: nobody was asked about all of them";
		};
	}

}

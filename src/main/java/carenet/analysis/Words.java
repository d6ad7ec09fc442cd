package carenet.analysis;

import java.util.Locale;

import carenet.change.PresencePattern;
import carenet.change.Transition;
import carenet.cohort.Group;
import carenet.cohort.Grouping;
import carenet.cohort.Grouping.Attribute;
import carenet.evidence.NeedCoverage;
import carenet.study.Source;
import carenet.actors.CareType;
import carenet.tally.Stratum;
import carenet.words.Wording;

/**
 * What the analysis calls things: plain words first, the term of the field behind them.
 */
final class Words {

	private Words() {
	}

	/** What became of a tie, as a heading. */
	static String transition(Transition transition) {
		return switch (transition) {
			case PERSISTED -> "goes on";
			case ADDED -> "began";
			case ENDED -> "stopped";
			case FIRST_OBSERVED -> "first observed";
			case NOT_REOBSERVED -> "not reobserved";
			case ENTERED -> "applies again";
			case EXITED -> "somebody died";
			case TRANSIENT -> "only in between";
			case UNKNOWN -> "not known";
		};
	}

	static String explained(Transition transition) {
		return switch (transition) {
			case PERSISTED -> "There at both waves (persisted).";
			case ADDED -> "Not there at the earlier wave and there at the later one, for those who could tell of both "
					+ "(added).";
			case ENDED ->
				"There at the earlier wave and not at the later one, for those who could tell of both (ended).";
			case FIRST_OBSERVED ->
				"There at the later wave. Nobody who would have named it was asked at the earlier one, "
						+ "so it may have been there before.";
			case NOT_REOBSERVED ->
				"There at the earlier wave. Nobody who would have named it was asked at the later one, "
						+ "so it may go on.";
			case ENTERED -> "Applicable again (entered).";
			case EXITED -> "There at the earlier wave; the supporter or the client has died (exited). In no rate.";
			case TRANSIENT ->
				"Told to have begun and stopped between the waves, there at neither (transient). In no rate.";
			case UNKNOWN ->
				"Nobody could tell at one of the waves, and at the other it is not known to be there. " + "In no rate.";
		};
	}

	static String pattern(PresencePattern pattern) {
		return switch (pattern) {
			case ALWAYS -> "at every wave";
			case GAP -> "before and after a wave at which nobody was asked";
			case DISPUTED -> "before and after a wave at which it is disputed";
			case RESUMED -> "there, not there, there again";
			case LATER_PRESENT -> "not there at first, there in the end";
			case LATER_ABSENT -> "there at first, not there in the end";
			case BETWEEN -> "there only in between";
			case SEEN -> "there whenever known";
			case NOT_SEEN -> "not there whenever known";
			case NEVER -> "at no wave";
			case UNKNOWN -> "not known at any wave";
			case EXITED -> "there until somebody died";
			case NOT_APPLICABLE -> "somebody died, never known to be there";
		};
	}

	/** What a course claims, and what it does not. */
	static String explained(PresencePattern pattern) {
		return switch (pattern) {
			case ALWAYS -> "Known to be there at each wave of the client.";
			case GAP -> "The gap is left open: nobody said that it went on, nobody said that it did not.";
			case DISPUTED -> "At the wave in between as many say that it is there as that it is not.";
			case RESUMED -> "Known not to be there at a wave in between.";
			case LATER_PRESENT -> "Waves at which it is not known are left out of the reading.";
			case LATER_ABSENT -> "Waves at which it is not known are left out; it says nothing about when it stopped.";
			case BETWEEN -> "Known not to be there before and after.";
			case SEEN -> "Not known at the first or the last wave, so neither a beginning nor an end is claimed.";
			case NOT_SEEN -> "Not known at some wave.";
			case NEVER -> "Known not to be there at each wave of the client, though somebody spoke of it.";
			case UNKNOWN -> "Nobody who could tell was asked, or those asked disagree evenly.";
			case EXITED -> "There at some wave before the death.";
			case NOT_APPLICABLE -> "Not known to be there before the death.";
		};
	}

	/** Many of a source. */
	static String source(Source source) {
		return switch (source) {
			case CLIENT -> "the client";
			case INFORMAL_CARER -> "informal carers";
			case PROFESSIONAL -> "professionals";
			case MUNICIPAL_RECORD -> "municipal records";
			case HOSPITAL_RECORD -> "hospital records";
			case FIELD_OBSERVATION -> "observations";
		};
	}

	static String coverage(NeedCoverage coverage) {
		return switch (coverage) {
			case UNCOVERED -> "nobody helps";
			case SINGLE -> "one supporter";
			case SHARED -> "several supporters";
			case UNKNOWN -> "not known";
		};
	}

	static String stratum(Stratum stratum) {
		String category = stratum.category();
		return switch (stratum.kind()) {
			case INFORMAL -> (category != null) ? Wording.careType(CareType.valueOf(category)) : "informal carer";
			case FORMAL -> "formal: " + ((category != null) ? Wording.code(category) : "sector not known");
			case ABSENT -> "absent";
			case UNKNOWN -> "not known";
			case NOT_APPLICABLE -> "not applicable";
			case NO_WAVE -> "no such wave";
		};
	}

	/** The same where the side shows otherwise. */
	static String label(Stratum stratum) {
		String category = stratum.category();
		return (stratum.kind() == Stratum.Kind.FORMAL && category != null) ? Wording.code(category) : stratum(stratum);
	}

	static String group(Grouping grouping, Group group) {
		String value = group.value();
		if (value != null && grouping.equals(new Grouping.ByAttribute(Attribute.SEX))) {
			return value.toLowerCase(Locale.ROOT);
		}
		return group.label();
	}

	static String groupedBy(Grouping grouping) {
		return switch (grouping) {
			case Grouping.None _ -> "not grouped";
			case Grouping.ByScheme(String scheme) -> scheme;
			case Grouping.ByAttribute(Attribute attribute) -> switch (attribute) {
				case DISTRICT -> "district";
				case SEX -> "sex";
				case BIRTH_DECADE -> "decade of birth";
			};
		};
	}

}

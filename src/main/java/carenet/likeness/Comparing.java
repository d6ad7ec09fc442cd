package carenet.likeness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Two records beside each other, field by field. */
final class Comparing {

	private static final int CLOSE_YEARS = 2;

	private static final int NEAR_YEARS = 5;

	private final Profile one;

	private final Profile other;

	private final Told told;

	private final List<Reason> reasons = new ArrayList<>();

	Comparing(Profile one, Profile other, Told told) {
		this.one = one;
		this.other = other;
		this.told = told;
	}

	List<Reason> reasons() {
		Facts ours = this.one.facts();
		Facts theirs = this.other.facts();
		names();
		if (!compare(ours.relations(), theirs.relations(), Finding.RELATION_SAME, Finding.RELATION_DIFFERENT)) {
			compare(ours.careTypes(), theirs.careTypes(), Finding.CARE_TYPE_SAME, Finding.CARE_TYPE_DIFFERENT);
		}
		compare(ours.sexes(), theirs.sexes(), Finding.SEX_SAME, Finding.SEX_DIFFERENT);
		years(ours.birthYears(), theirs.birthYears());
		compare(ours.deaths(), theirs.deaths(), Finding.DEATH_SAME, Finding.DEATH_DIFFERENT);
		compare(ours.professions(), theirs.professions(), Finding.PROFESSION_SAME, Finding.PROFESSION_DIFFERENT);
		compare(ours.agencies(), theirs.agencies(), Finding.AGENCY_SAME, Finding.AGENCY_DIFFERENT);
		compare(ours.phones(), theirs.phones(), Finding.PHONE_SAME, Finding.PHONE_DIFFERENT);
		compare(ours.emails(), theirs.emails(), Finding.EMAIL_SAME, Finding.EMAIL_DIFFERENT);
		telling();
		return this.reasons;
	}

	private void names() {
		NameComparison names = this.one.compareNames(this.other);
		String order = names.reordered() ? "read in another order" : "";
		Stream.ofNullable(given(names.given())).forEach((found) -> this.reasons.add(Reason.of(found, order)));
		Finding family = (this.one.kind() == Profile.Kind.CARER) ? inCircle(names.family())
				: amongStaff(names.family());
		Stream.ofNullable(family).forEach((found) -> this.reasons.add(Reason.of(found)));
	}

	private static @Nullable Finding given(Closeness closeness) {
		return switch (closeness) {
			case SAME -> Finding.GIVEN_SAME;
			case ALIKE -> Finding.GIVEN_ALIKE;
			case PART, FITS -> Finding.GIVEN_FITS;
			case DIFFERENT -> Finding.GIVEN_DIFFERENT;
			case UNKNOWN -> null;
		};
	}

	private static @Nullable Finding inCircle(Closeness closeness) {
		return switch (closeness) {
			case SAME -> Finding.FAMILY_SAME;
			case ALIKE -> Finding.FAMILY_ALIKE;
			case PART -> Finding.FAMILY_PART;
			case FITS -> Finding.FAMILY_FITS;
			case DIFFERENT -> Finding.FAMILY_DIFFERENT;
			case UNKNOWN -> null;
		};
	}

	private static @Nullable Finding amongStaff(Closeness closeness) {
		return switch (closeness) {
			case SAME -> Finding.STAFF_FAMILY_SAME;
			case ALIKE -> Finding.STAFF_FAMILY_ALIKE;
			case PART -> Finding.STAFF_FAMILY_PART;
			case FITS -> Finding.STAFF_FAMILY_FITS;
			case DIFFERENT -> Finding.STAFF_FAMILY_DIFFERENT;
			case UNKNOWN -> null;
		};
	}

	/** Says whether both have something of the kind; what one lacks says nothing. */
	private boolean compare(Set<?> ours, Set<?> theirs, Finding same, Finding different) {
		boolean both = !ours.isEmpty() && !theirs.isEmpty();
		if (both) {
			this.reasons.add(Reason.of(Collections.disjoint(ours, theirs) ? different : same));
		}
		return both;
	}

	private void years(Set<Integer> ours, Set<Integer> theirs) {
		ours.stream()
			.flatMap((year) -> theirs.stream().map((their) -> Math.abs(year - their)))
			.min(Integer::compare)
			.ifPresent((apart) -> this.reasons.add(Reason.of(apart(apart))));
	}

	private static Finding apart(int years) {
		if (years == 0) {
			return Finding.BIRTH_YEAR_SAME;
		}
		if (years <= CLOSE_YEARS) {
			return Finding.BIRTH_YEAR_CLOSE;
		}
		return (years <= NEAR_YEARS) ? Finding.BIRTH_YEAR_NEAR : Finding.BIRTH_YEAR_FAR;
	}

	/** They depend on each other, so the strongest alone counts. */
	private void telling() {
		if (!this.told.asTwo().isEmpty()) {
			this.reasons.add(Reason.of(Finding.NAMED_AS_TWO, this.told.asTwo()));
		}
		else if (this.told.inContact()) {
			this.reasons.add(Reason.of(Finding.IN_CONTACT));
		}
		else if (this.told.ofEachOther()) {
			this.reasons.add(Reason.of(Finding.TOLD_OF_EACH_OTHER));
		}
		else if (this.told.inTurn()) {
			this.reasons.add(Reason.of(Finding.NAMED_IN_TURN));
		}
	}

}

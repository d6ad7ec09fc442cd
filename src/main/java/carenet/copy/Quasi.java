package carenet.copy;

import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of a person by which a neighbour could recognise the person: a
 * quasi-identifier (Sweeney 2002).
 *
 * @param birthYear the year of birth, or the first year of a band
 * @param sex as registered
 * @param word a client's district, or a carer's relation
 */
record Quasi(@Nullable Integer birthYear, @Nullable Sex sex, @Nullable String word) {

	static final Quasi NOTHING = new Quasi(null, null, null);

	static Quasi of(Client client) {
		return new Quasi(client.birthYear(), client.sex(), client.district());
	}

	static Quasi of(InformalCarer carer) {
		return new Quasi(carer.birthYear(), carer.sex(), carer.relation());
	}

	/** Born within so many years; 0: not told. */
	Quasi banded(int years) {
		Integer year = this.birthYear;
		return new Quasi((year != null && years > 0) ? Integer.valueOf(Math.floorDiv(year, years) * years) : null,
				this.sex, this.word);
	}

	Quasi withoutWord() {
		return new Quasi(this.birthYear, this.sex, null);
	}

	Quasi withoutSex() {
		return new Quasi(this.birthYear, null, this.word);
	}

	/** How many values are there. */
	int size() {
		return ((this.birthYear != null) ? 1 : 0) + ((this.sex != null) ? 1 : 0) + ((this.word != null) ? 1 : 0);
	}

}

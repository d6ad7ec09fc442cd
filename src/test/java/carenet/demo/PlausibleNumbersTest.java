package carenet.demo;

import java.util.Collections;
import java.util.Set;

import carenet.actors.NeedDomain;
import carenet.demo.Truth.Support;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth at T0 against the numbers of the Dutch studies. */
class PlausibleNumbersTest {

	private static final int CLIENTS = 3000;

	private static final Offset<Double> TWO_POINTS = Offset.offset(0.02);

	private int supporters;

	private int formal;

	private int pairs;

	private int inContact;

	private int sharingATask;

	private int financesAndHousing;

	private int financesAndMentalHealth;

	private int singleProblem;

	@ParameterizedTest
	@ValueSource(longs = { StudyGenerator.SEED, 2, 20260101 })
	void meetTheStudiesAtT0(long seed) {
		StudyGenerator generator = new StudyGenerator(CLIENTS, seed);
		for (int number = 0; number < CLIENTS; number++) {
			count(generator.truth(number));
		}
		SoftAssertions.assertSoftly((numbers) -> {
			numbers.assertThat(share(this.supporters, CLIENTS)).isCloseTo(9.7, Offset.offset(0.02 * 9.7));
			numbers.assertThat(share(this.formal, this.supporters)).isCloseTo(0.67, TWO_POINTS);
			numbers.assertThat(share(this.inContact, this.pairs)).isCloseTo(0.34, TWO_POINTS);
			numbers.assertThat(share(this.sharingATask, this.pairs)).isCloseTo(0.29, TWO_POINTS);
			numbers.assertThat(share(this.financesAndHousing, CLIENTS)).isCloseTo(0.44, TWO_POINTS);
			numbers.assertThat(share(this.financesAndMentalHealth, CLIENTS)).isCloseTo(0.36, TWO_POINTS);
			numbers.assertThat(share(this.singleProblem, CLIENTS)).isBetween(0.10, 0.20);
		});
	}

	private static double share(int part, int whole) {
		return (double) part / whole;
	}

	private void count(Truth truth) {
		for (Support support : truth.supportsOn(truth.day(0))) {
			this.supporters++;
			this.formal += support.formal() ? 1 : 0;
			truth.supportsOn(truth.day(0))
				.stream()
				.filter((other) -> support.formal() && !other.formal())
				.forEach((other) -> countPair(truth, support, other));
		}
		Set<NeedDomain> problems = truth.problemsOn(truth.day(0));
		boolean finances = problems.contains(NeedDomain.FINANCES);
		this.financesAndHousing += (finances && problems.contains(NeedDomain.HOUSING)) ? 1 : 0;
		this.financesAndMentalHealth += (finances && problems.contains(NeedDomain.MENTAL_HEALTH)) ? 1 : 0;
		this.singleProblem += (problems.size() == 1) ? 1 : 0;
	}

	private void countPair(Truth truth, Support formal, Support informal) {
		this.pairs++;
		boolean known = truth.contactsOn(truth.day(0))
			.stream()
			.anyMatch((contact) -> contact.links(formal.id(), informal.id()));
		this.inContact += known ? 1 : 0;
		this.sharingATask += Collections.disjoint(formal.attributes().getFirst().supportTypes(),
				informal.attributes().getFirst().supportTypes()) ? 0 : 1;
	}

}

package carenet.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import carenet.study.Id;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many of the suggested pairs are one person, and how many of those are suggested: of
 * generated people whom the weights were not chosen on.
 */
class PrecisionAndRecallTests {

	/** The weights were looked at with seeds 1 to 3. */
	private static final long HELD_OUT = 4_711;

	private static final int CIRCLES = 200;

	private static final int STAFF = 500;

	private static final Path DOCS = Path.of("src", "docs", "people.md");

	@Test
	void suggestsMostOfThoseWhoAreOneAndFewOthers() throws IOException {
		Tally carers = carers(HELD_OUT);
		Tally staff = staff(HELD_OUT);
		String told = "%s%n%s%n%n%s".formatted(carers.row("carers around one client"), staff.row("professionals"),
				Tally.slips(carers, staff));
		System.out.println(told);
		assertThat(carers.pairs()).isGreaterThan(400);
		assertThat(carers.precision()).isGreaterThan(0.95);
		assertThat(carers.recall()).isGreaterThan(0.88);
		assertThat(staff.precision()).isGreaterThan(0.85);
		assertThat(staff.recall()).isGreaterThan(0.83);
		assertThat(Files.readString(DOCS)).as("what the docs say was measured").contains(told.lines().toList());
	}

	private static Tally carers(long seed) {
		Sessions sessions = new Sessions(seed);
		Tally tally = new Tally();
		for (int i = 0; i < CIRCLES; i++) {
			Sessions.Circle circle = sessions.circle();
			beside(circle.first(), tally);
			beside(circle.second(), tally);
			for (Profile one : circle.first()) {
				for (Profile other : circle.second()) {
					boolean same = one.id().equals(sessions.truth.get(other.id()));
					boolean suggested = suggested(one, other, new Told("", false, false, true));
					tally.pair(same, suggested);
					if (same) {
						tally.slip(sessions.slips.getOrDefault(other.id(), Misspelling.NONE), suggested);
					}
				}
			}
		}
		return tally;
	}

	/** Whoever is named in one interview is named side by side. */
	private static void beside(List<Profile> named, Tally tally) {
		for (int i = 0; i < named.size(); i++) {
			for (int j = i + 1; j < named.size(); j++) {
				tally.pair(false, suggested(named.get(i), named.get(j), new Told("the client", false, false, false)));
			}
		}
	}

	private static boolean suggested(Profile one, Profile other, Told told) {
		return Likeness.of(one, other, told).score() >= Likeness.SUGGESTED;
	}

	/** Those whom no block brings together are missed, too. */
	private static Tally staff(long seed) {
		Sessions sessions = new Sessions(seed);
		List<Profile> staff = sessions.staff(STAFF);
		Set<Set<Id>> suggested = new HashSet<>();
		List<String> left = new Blocks(staff).pairs((one, other) -> {
			if (suggested(one, other, Told.NOTHING)) {
				suggested.add(Set.of(one.id(), other.id()));
			}
		});
		assertThat(left).isEmpty();
		Tally tally = new Tally();
		sessions.truth.forEach((second, first) -> {
			boolean found = suggested.remove(Set.of(first, second));
			tally.pair(true, found);
			tally.slip(sessions.slips.getOrDefault(second, Misspelling.NONE), found);
		});
		suggested.forEach((pair) -> tally.pair(false, true));
		return tally;
	}

}

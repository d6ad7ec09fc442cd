package carenet.likeness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import carenet.study.Id;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BlocksTests {

	private static Profile nurse(int number, String name) {
		Id id = Id.of("P" + number);
		return new Profile(id, List.of(id), Profile.Kind.PROFESSIONAL, List.of(PersonName.of(name)), Facts.NONE);
	}

	private static List<Set<Id>> pairs(Blocks blocks) {
		List<Set<Id>> pairs = new ArrayList<>();
		blocks.pairs((one, other) -> pairs.add(Set.of(one.id(), other.id())));
		return pairs;
	}

	@Test
	void bringsTogetherWhoCouldBeOneAndEachPairOnce() {
		List<Profile> people = List.of(nurse(1, "Anna Jansen"), nurse(2, "Ana Janssen"), nurse(3, "Piet Smit"),
				nurse(4, "Smit, Piet"));
		assertThat(pairs(new Blocks(people))).containsExactlyInAnyOrder(Set.of(Id.of("P1"), Id.of("P2")),
				Set.of(Id.of("P3"), Id.of("P4")));
	}

	@Test
	void comparesAPartOfAVeryLargeGroupAndSaysSo() {
		List<Profile> people = IntStream.range(0, 30).mapToObj((i) -> nurse(i, "Anna Jansen")).toList();
		Blocks blocks = new Blocks(people, 10, 1_000);
		assertThat(new HashSet<>(pairs(blocks))).hasSize(45);
		assertThat(new Blocks(people, 10, 1_000).pairs((one, other) -> {
		})).singleElement().asString().contains("the largest has 30 people", "the first 10").doesNotContain("Jansen");
	}

	@Test
	void endsAtABoundOfPairsAndSaysSo() {
		List<Profile> people = IntStream.range(0, 30).mapToObj((i) -> nurse(i, "Anna Jansen")).toList();
		assertThat(pairs(new Blocks(people, 100, 50))).hasSize(50);
		assertThat(new Blocks(people, 100, 50).pairs((one, other) -> {
		})).singleElement().asString().contains("More than 50 pairs").doesNotContain("Jansen");
	}

}

package carenet.tally;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import carenet.network.EgoMeasures;
import carenet.network.EgoMeasures.NeedCounts;

import static org.assertj.core.api.Assertions.assertThat;

class EgoMeasureTests {

	private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, Double.class);

	/** A measure that is added there is missed here. */
	@Test
	void standsForEveryNumberOfANetwork() {
		Stream<String> measures = numbers(EgoMeasures.class);
		Stream<String> needs = numbers(NeedCounts.class)
			.map((name) -> "needs" + Character.toUpperCase(name.charAt(0)) + name.substring(1));
		assertThat(Stream.of(EgoMeasure.values()).map(EgoMeasure::field))
			.containsExactlyElementsOf(Stream.concat(measures, needs).toList());
	}

	private static Stream<String> numbers(Class<?> type) {
		return Arrays.stream(type.getRecordComponents())
			.filter((component) -> NUMBERS.contains(component.getType()))
			.map(RecordComponent::getName);
	}

	@Test
	void takesTheNumberOfItsName() throws ReflectiveOperationException {
		Object[] counted = new Object[EgoMeasures.class.getRecordComponents().length];
		List<RecordComponent> components = List.of(EgoMeasures.class.getRecordComponents());
		for (int i = 0; i < counted.length; i++) {
			Class<?> type = components.get(i).getType();
			counted[i] = (type == Double.class) ? (Object) (i + 0.5) : NUMBERS.contains(type) ? (Object) i : List.of();
		}
		counted[components.size() - 2] = new NeedCounts(101, 102, 103, 104);
		EgoMeasures measures = (EgoMeasures) EgoMeasures.class.getDeclaredConstructors()[0].newInstance(counted);
		for (int i = 0; i < components.size() - 3; i++) {
			EgoMeasure measure = List.of(EgoMeasure.values()).get(i);
			assertThat(measure.in(measures)).as(measure.name()).isBetween((double) i, i + 0.5);
		}
		assertThat(EgoMeasure.NEEDS_UNCOVERED.in(measures)).isEqualTo(101);
		assertThat(EgoMeasure.NEEDS_UNKNOWN.in(measures)).isEqualTo(104);
	}

}

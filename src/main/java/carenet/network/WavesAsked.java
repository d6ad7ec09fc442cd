package carenet.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import carenet.study.AsOf;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Parameter;
import org.neo4j.cypherdsl.core.Relationship;

/** The waves of which versions are read, as the parameter of a read. */
final class WavesAsked {

	/** The parameter that holds them; null for all. */
	static final String NAME = "waves";

	private static final Parameter<?> WAVES = Cypher.parameter(NAME);

	private WavesAsked() {
	}

	/** Those of the keys; null when a day asks for a wave that only the client knows. */
	static @Nullable List<Integer> of(Collection<NetworkKey> keys) {
		Set<Integer> waves = new TreeSet<>();
		for (NetworkKey key : keys) {
			switch (key.at()) {
				case AsOf.AtWave(int index) -> waves.add(index);
				case AsOf.AtDate _ -> {
					return null;
				}
			}
		}
		return List.copyOf(waves);
	}

	static Condition include(Relationship version) {
		return WAVES.isNull().or(version.property("wave").in(WAVES));
	}

}

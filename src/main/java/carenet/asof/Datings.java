package carenet.asof;

import java.util.ArrayList;
import java.util.List;

/** The dated relationships of a query with the client by whose date each is held. */
final class Datings {

	private final List<Dating> all = new ArrayList<>();

	/** A dated relationship and its client, in the scope where it stands. */
	private record Dating(Step step, PatternNode client, Scope scope) {
	}

	/** The client by whose date a relationship is held. */
	PatternNode date(Step step, Scope scope) {
		PatternNode client = OneClient.of(step, scope);
		if (!scope.reaches(client)) {
			throw OneClient.refused(step, "the client %s is not known here; carry it on (WITH c, …; CALL (c, …) { … })"
				.formatted(OneClient.phrase(client)));
		}
		this.all.add(new Dating(step, client, scope));
		return client;
	}

	/** What a query says later may join another client to what was dated before. */
	void settle(Scope scope) {
		for (Dating dating : this.all) {
			if (dating.scope() == scope) {
				OneClient.of(dating.step(), scope);
			}
		}
	}

}

package carenet.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** The circles among ids of which each points to one other at most. */
final class Cycles {

	private Cycles() {
	}

	static List<List<Id>> among(Collection<Id> starts, Function<Id, @Nullable Id> next) {
		List<List<Id>> cycles = new ArrayList<>();
		Set<Id> done = new HashSet<>();
		for (Id start : starts) {
			Set<Id> path = new LinkedHashSet<>();
			Id at = start;
			while (at != null && !done.contains(at) && path.add(at)) {
				at = next.apply(at);
			}
			if (at != null && path.contains(at)) {
				List<Id> walked = List.copyOf(path);
				cycles.add(walked.subList(walked.indexOf(at), walked.size()));
			}
			done.addAll(path);
		}
		return cycles;
	}

}

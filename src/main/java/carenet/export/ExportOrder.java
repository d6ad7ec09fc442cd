package carenet.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.Wave;

/**
 * What is to be exported.
 *
 * @param format how it is written
 * @param view through whose eyes
 * @param clients these alone; all in reach where it is empty
 * @param waves these alone; all where it is empty
 * @param identities whether names and contact data are asked for
 */
public record ExportOrder(ExportFormat format, View view, List<Id> clients, Set<Integer> waves, boolean identities) {

	/** How many clients one order may name. */
	public static final int MOST = 1000;

	public ExportOrder {
		clients = clients.stream().distinct().sorted().toList();
		waves = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(waves));
		if (clients.size() > MOST) {
			throw new BadInput("%d clients are named; at most %d, or none for all".formatted(clients.size(), MOST));
		}
		waves.stream().filter((wave) -> wave < 0 || wave > Wave.MAX_INDEX).findFirst().ifPresent((wave) -> {
			throw new BadInput("wave %d is outside 0 to %d".formatted(wave, Wave.MAX_INDEX));
		});
		if (!format.isViewed() && (!view.equals(View.DEFAULT) || !waves.isEmpty())) {
			throw new BadInput(
					"a study package holds all that was reported: it takes no rule, sources, moment or waves");
		}
		if (format == ExportFormat.SIENA && identities) {
			throw new BadInput("matrices for RSiena hold no names");
		}
	}

	/** Everything in reach, as everybody tells it. */
	public static ExportOrder all(ExportFormat format) {
		return new ExportOrder(format, View.DEFAULT, List.of(), Set.of(), false);
	}

	boolean wants(Wave wave) {
		return this.waves.isEmpty() || this.waves.contains(wave.index());
	}

	/** For the audit log: no more than the letters that it takes. */
	String logged() {
		Set<Source> sources = this.view.sources();
		return "%s %s%s%s%s%s".formatted(this.format.word(), this.view.rule(),
				(sources != null) ? " of " + sources.stream()
					.sorted()
					.map((source) -> source.name().substring(0, 1))
					.collect(Collectors.joining(",")) : "",
				(this.view.knownAt() != null) ? " at " + this.view.knownAt().toString().substring(0, 10) : "",
				this.view.includeRetrospective() ? " with recall" : "", this.identities ? " named" : "");
	}

}

package carenet.asof;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What whoever reads an answer about one wave has to know of it. */
final class Notes {

	private Notes() {
	}

	static List<String> of(Header header, Set<GraphType> met) {
		List<String> notes = new ArrayList<>();
		notes.add("A wave is an index: the answer is about %s of each client, and their dates differ."
			.formatted(header.wavePhrase()));
		notes.add(view(header));
		notes
			.add("Where nothing is found nobody said yes; nobody need have said no, been asked, or have had this wave. "
					+ "Nodes are not held to a wave: clients without it are among them.");
		if (met.contains(GraphType.WORKS_FOR)) {
			notes.add("WORKS_FOR holds on the date of the client's wave; a client without that wave has none.");
		}
		if (met.contains(GraphType.ASSIGNED_TO)) {
			notes.add("ASSIGNED_TO holds on the date of the client's wave; a client without that wave has none.");
		}
		Set<GraphType> unbound = EnumSet.copyOf(GraphType.PART_OF.alike());
		unbound.retainAll(met);
		if (!unbound.isEmpty()) {
			notes.add("Not held to the wave, but as recorded today: %s."
				.formatted(unbound.stream().map(Enum::name).collect(Collectors.joining(", "))));
		}
		return notes;
	}

	private static String view(Header header) {
		String voices = header.isOfAllSources() ? "all sources"
				: EnumSet.copyOf(header.sources()).stream().map(Enum::name).collect(Collectors.joining(", "));
		return switch (header.rule()) {
			case UNION -> "A tie is there where one voice says so (UNION of %s).".formatted(voices);
			case INTERSECTION ->
				"A tie is there where one voice says so and none denies it (INTERSECTION of %s).".formatted(voices);
			case MAJORITY -> "A tie is there where more voices say so than deny it (MAJORITY of %s).".formatted(voices);
		};
	}

}

package carenet.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.access.Names;
import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.study.Wave;
import carenet.words.Wording;

/**
 * Who is around a client, to be read back: those who were last known to help at or before
 * a wave, and everybody else of whom anybody ever spoke.
 *
 * @param around everybody
 * @param lastKnown those who are last known to help, by wave
 */
record Roster(Map<Id, Person> around, Map<Integer, Set<Id>> lastKnown) {

	/**
	 * Somebody around the client.
	 *
	 * @param id the id
	 * @param shown how the page calls them
	 * @param kind the kind, as in the styles of pages
	 * @param hint what was told of them last, for the ear and not as an answer
	 */
	record Person(Id id, String shown, String kind, String hint) {
	}

	static Roster of(Id client, List<SupportNetwork> waves, Names names) {
		Map<Id, SupportTie> told = new LinkedHashMap<>();
		Map<Id, String> hints = new LinkedHashMap<>();
		Map<Id, TieState> last = new LinkedHashMap<>();
		Map<Integer, Set<Id>> lastKnown = new LinkedHashMap<>();
		for (SupportNetwork network : waves) {
			for (SupportTie tie : network.ties()) {
				told.put(tie.supporter().id(), tie);
				if (tie.state() != TieState.UNKNOWN) {
					last.put(tie.supporter().id(), tie.state());
				}
				if (tie.state() == TieState.PRESENT) {
					hints.put(tie.supporter().id(), hint(tie, network.wave()));
				}
			}
			lastKnown.put(network.wave().index(),
					last.entrySet()
						.stream()
						.filter((one) -> one.getValue() == TieState.PRESENT)
						.map(Map.Entry::getKey)
						.collect(Collectors.toUnmodifiableSet()));
		}
		Map<Id, String> named = names.around(client, told.keySet());
		Map<Id, Person> around = new LinkedHashMap<>();
		told.forEach((id, tie) -> around.put(id, new Person(id, shown(tie.supporter(), named.get(id)),
				kind(tie.supporter()), hints.getOrDefault(id, "not known to help at any wave"))));
		return new Roster(around, lastKnown);
	}

	private static String hint(SupportTie tie, Wave wave) {
		List<String> parts = new ArrayList<>();
		if (!tie.supportTypes().isEmpty()) {
			parts.add("helps with " + Wording.listed(tie.supportTypes().stream().map(Wording::supportType).toList()));
		}
		if (tie.frequency() != null) {
			parts.add(Wording.frequency(tie.frequency()));
		}
		return "told at %s: %s".formatted(wave.label(), parts.isEmpty() ? "helps" : String.join(", ", parts));
	}

	private static String shown(Supporter supporter, @org.jspecify.annotations.Nullable String name) {
		String kind = Wording.kindAndId(supporter);
		return (name != null) ? name + ", " + kind : kind;
	}

	private static String kind(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer _ -> "informal";
			case Professional _ -> "professional";
			case Agency _ -> "agency";
		};
	}

	/** Those last known to help at this wave or before it, in the order of the page. */
	List<Person> at(int wave) {
		Set<Id> ids = this.lastKnown.getOrDefault(wave, Set.of());
		return this.around.values().stream().filter((person) -> ids.contains(person.id())).toList();
	}

	String shown(Id id) {
		Person person = this.around.get(id);
		return (person != null) ? person.shown() : id.value();
	}

	public List<Choice> choices(String kind) {
		return this.around.values()
			.stream()
			.filter((person) -> kind.isEmpty() || person.kind().equals(kind))
			.map((person) -> new Choice(person.id().value(), person.shown()))
			.toList();
	}

}

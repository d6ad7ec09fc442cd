package carenet.erasure;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Register;
import carenet.study.Id;

/**
 * Other people by their kind and a letter, the same one all through a disclosure and
 * nowhere else. Agencies are no people and keep their name.
 */
final class Letters {

	private static final int ALPHABET = 26;

	private final Set<Id> subject;

	private final Map<Id, String> given = new LinkedHashMap<>();

	private final Map<String, Integer> counted = new HashMap<>();

	Letters(Collection<Id> subject) {
		this.subject = Set.copyOf(subject);
	}

	String client(Id client) {
		return of(client, "client");
	}

	/** A supporter; somebody whom no register has is somebody. */
	String supporter(Id id, Register register) {
		return switch (register.find(id)) {
			case Agency agency -> agency.name();
			case InformalCarer _ -> of(id, "informal carer");
			case Professional _ -> of(id, "professional");
			case null -> of(id, "somebody");
		};
	}

	/** All who have no letter yet, so that texts can be cleared of them. */
	void giveAll(Register register) {
		for (Supporter supporter : register.supporters().values()) {
			supporter(supporter.id(), register);
		}
	}

	private String of(Id id, String kind) {
		return this.subject.contains(id) ? "you" : this.given.computeIfAbsent(id,
				(one) -> kind + " " + letter(this.counted.merge(kind, 1, Integer::sum)));
	}

	/** A, B, … Z, AA, AB, … */
	static String letter(int number) {
		String letters = "";
		for (int left = number; left > 0; left = (left - 1) / ALPHABET) {
			letters = (char) ('A' + (left - 1) % ALPHABET) + letters;
		}
		return letters;
	}

	/** A text of somebody's own, with letters where it says an id. */
	String in(String text) {
		String cleared = text;
		for (Map.Entry<Id, String> one : List.copyOf(this.given.entrySet())) {
			cleared = new Mention(one.getKey(), null).without(cleared, one.getValue());
		}
		return cleared;
	}

}

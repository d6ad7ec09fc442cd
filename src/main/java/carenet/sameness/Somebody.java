package carenet.sameness;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.InformalCarer;
import carenet.actors.Supporter;
import carenet.likeness.Profile;
import carenet.study.Id;
import carenet.words.Phrases;
import carenet.words.Wording;

/**
 * A person who may be known under another record, too.
 *
 * @param supporter the record that is kept
 * @param profile what is compared, of all records of the person
 */
public record Somebody(Supporter supporter, Profile profile) {

	public Id id() {
		return this.profile.id();
	}

	/** What is registered, without a name. */
	public String about() {
		List<String> facts = new ArrayList<>(List.of(Wording.kind(this.supporter)));
		if (this.supporter instanceof InformalCarer carer) {
			if (carer.birthYear() != null) {
				facts.add("born in " + carer.birthYear());
			}
			if (carer.sex() != null) {
				facts.add(Phrases.sex(carer.sex()));
			}
		}
		List<String> agencies = this.profile.facts().agencies().stream().map(Id::value).sorted().limit(3).toList();
		if (!agencies.isEmpty()) {
			facts.add("works for " + String.join(", ", agencies));
		}
		return String.join(" · ", facts);
	}

	/** Other records are of this person already. */
	boolean isMerged() {
		return this.profile.records().size() > 1;
	}

	boolean isNamed() {
		return !this.profile.names().isEmpty();
	}

}

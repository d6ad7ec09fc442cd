package carenet.demo;

import java.util.List;

import carenet.demo.Truth.Contact;
import carenet.study.Id;

/** Who is in contact with whom, as somebody tells it who knows a part of it. */
final class Gossip {

	private final Dice dice;

	private final Truth truth;

	private final double known;

	private final double invented;

	Gossip(Dice dice, Truth truth, double known, double invented) {
		this.dice = dice;
		this.truth = truth;
		this.known = known;
		this.invented = invented;
	}

	/** Among those whom the interview names; now and then of two who have never met. */
	void tell(Interview interview) {
		for (Contact contact : this.truth.contactsOn(interview.day())) {
			if (interview.names(contact.one()) && interview.names(contact.other()) && this.dice.chance(this.known)) {
				interview.contact(contact.one(), contact.other(), true);
			}
		}
		List<Id> named = this.truth.supports().stream().map(Truth.Support::id).filter(interview::names).toList();
		if (named.size() > 2 && this.dice.chance(this.invented)) {
			List<Id> two = this.dice.some(named, 2);
			interview.contact(two.getFirst(), two.getLast(), true);
		}
	}

}

package carenet.demo;

import java.util.Locale;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Sex;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** Names and ways to reach people: composed, at addresses and numbers that nobody has. */
final class Identities {

	private final StudyRows rows;

	private final Dice dice;

	private final Town town;

	Identities(StudyRows rows, Dice dice, Town town) {
		this.rows = rows;
		this.dice = dice;
		this.town = town;
	}

	void of(Client client) {
		person(client.id(), client.sex(), true);
	}

	void of(InformalCarer carer) {
		person(carer.id(), carer.sex(), this.dice.chance(0.6));
	}

	void ofProfessional(Id id) {
		this.rows.identity(id, Words.BOOK.person(this.dice, Sex.UNKNOWN), Words.BOOK.phone(this.dice, true), email(id),
				null);
	}

	void of(Agency agency) {
		this.rows.identity(agency.id(), agency.name(), Words.BOOK.phone(this.dice, false), email(agency.id()),
				Words.BOOK.address(this.dice, this.town.name()));
	}

	private void person(Id id, @Nullable Sex sex, boolean address) {
		this.rows.identity(id, Words.BOOK.person(this.dice, (sex != null) ? sex : Sex.UNKNOWN),
				Words.BOOK.phone(this.dice, true), this.dice.chance(0.7) ? email(id) : null,
				address ? Words.BOOK.address(this.dice, this.town.name()) : null);
	}

	private static String email(Id id) {
		return id.value().toLowerCase(Locale.ROOT) + "@example.org";
	}

}

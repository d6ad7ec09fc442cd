package carenet.copy;

import java.util.Optional;

import carenet.actors.Agency;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.ClientFile;
import carenet.evidence.Register;
import carenet.evidence.Uniting;
import carenet.study.Id;

/**
 * Turns what is known of clients and of those around them into what a research copy tells
 * of them. What is not named here does not get into the copy.
 *
 * @param ids the random ids
 * @param shifts by how far dates move
 * @param register everybody around, under one record each
 * @param clients what is told of clients
 * @param carers what is told of carers
 * @param codes which open codes are not told
 */
record Disguise(FreshIds ids, Shifts shifts, Register register, Anonymity clients, Anonymity carers, Codes codes) {

	static String code(Coding coding) {
		return coding.scheme() + "/" + coding.code();
	}

	Id client(Id client) {
		return this.ids.of('c', client);
	}

	/** Somebody, or a register that speaks, which is nobody. */
	Id person(Id person) {
		Id kept = this.register.aliases().of(person);
		return this.ids.of(switch (this.register.find(kept)) {
			case InformalCarer _ -> 'k';
			case Professional _ -> 'p';
			case Agency _ -> 'a';
			case null -> 'x';
		}, kept);
	}

	Supporter of(Supporter supporter) {
		Id id = person(supporter.id());
		return switch (supporter) {
			case InformalCarer carer -> {
				Quasi told = this.carers.of(carer.id());
				yield new InformalCarer(id, carer.careType(), told.word(), told.birthYear(), told.sex(),
						this.shifts.death(carer));
			}
			case Professional one ->
				new Professional(id, this.codes.professions().orOther(one.profession()), one.publiclyPaid());
			case Agency one -> new Agency(id, "Agency " + id, this.codes.sectors().orOther(one.sector()),
					one.municipal(), one.integratedCareTeam(), (one.partOf() != null) ? person(one.partOf()) : null);
		};
	}

	Optional<Employment> of(Employment job) {
		return Optional.ofNullable(this.shifts.of(job))
			.map((moved) -> new Employment(person(job.person()), person(job.agency()), moved.span()));
	}

	/** Of one record a person, without notes, with dates and ids of the copy. */
	ClientFile of(ClientFile stored) {
		ClientFile file = new Uniting(this.register.aliases()).of(stored);
		return new OneClient(this, file).told();
	}

}

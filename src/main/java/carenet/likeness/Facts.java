package carenet.likeness;

import java.time.LocalDate;
import java.util.Set;

import carenet.actors.CareType;
import carenet.actors.Sex;
import carenet.study.Id;

/**
 * What is registered of a person, under all records together. What nobody said is empty,
 * and then says nothing.
 *
 * @param relations to the client, as open codes
 * @param careTypes what a carer is to the client
 * @param sexes as registered, without those that are not known
 * @param birthYears years of birth
 * @param deaths days of death
 * @param professions of a professional, as open codes
 * @param agencies for whom somebody works or worked
 * @param phones the last nine digits of telephone numbers
 * @param emails e-mail addresses in small letters
 */
public record Facts(Set<String> relations, Set<CareType> careTypes, Set<Sex> sexes, Set<Integer> birthYears,
		Set<LocalDate> deaths, Set<String> professions, Set<Id> agencies, Set<String> phones, Set<String> emails) {

	public static final Facts NONE = new Facts(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
			Set.of(), Set.of());

	public Facts {
		relations = Set.copyOf(relations);
		careTypes = Set.copyOf(careTypes);
		sexes = Set.copyOf(sexes);
		birthYears = Set.copyOf(birthYears);
		deaths = Set.copyOf(deaths);
		professions = Set.copyOf(professions);
		agencies = Set.copyOf(agencies);
		phones = Set.copyOf(phones);
		emails = Set.copyOf(emails);
	}

	/** Some of it identifies. */
	@Override
	public String toString() {
		return "Facts";
	}

}

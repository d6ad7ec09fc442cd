package carenet.evidence;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import carenet.actors.Employment;
import carenet.actors.Supporter;
import carenet.study.Id;

/**
 * What a package will have said of people by then, under the ids of their records.
 *
 * @param people carers, professionals and agencies by id
 * @param employments who works where, when; all of a record's
 * @param aliases which records will stand for another
 */
public record Coming(Map<Id, Supporter> people, Map<Id, List<Employment>> employments, Map<Id, Id> aliases) {

	public static Coming of(Collection<? extends Supporter> people, Collection<Employment> employments,
			Collection<Alias> aliases) {
		Map<Id, Supporter> byId = new HashMap<>();
		people.forEach((person) -> byId.put(person.id(), person));
		Map<Id, Id> kept = new TreeMap<>();
		aliases.forEach((alias) -> kept.put(alias.record(), alias.kept()));
		return new Coming(byId, employments.stream().collect(Collectors.groupingBy(Employment::person)), kept);
	}

	/** Those whom these will be one with, as the package tells. */
	Set<Id> otherRecords(Set<Id> records) {
		Set<Id> others = new HashSet<>();
		this.aliases.forEach((record, kept) -> {
			if (records.contains(record) || records.contains(kept)) {
				others.add(record);
				others.add(kept);
			}
		});
		others.removeAll(records);
		return others;
	}

	/** The agencies behind these. */
	Set<Id> employers(Set<Id> records) {
		Set<Id> agencies = new HashSet<>();
		records.forEach((record) -> this.employments.getOrDefault(record, List.of())
			.forEach((employment) -> agencies.add(employment.agency())));
		return agencies;
	}

}

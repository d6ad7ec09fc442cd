package carenet.network;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;

/** Which parts of a network the fields of a query ask for. */
final class Selection {

	private static final Map<Part, List<String>> FIELDS = new EnumMap<>(
			Map.ofEntries(Map.entry(Part.TIES, List.of("ties", "agencies")),
					Map.entry(Part.EMPLOYERS, List.of("ties/agencies", "agencies")),
					Map.entry(Part.ATTRIBUTES,
							List.of("ties/supportTypes", "ties/frequency", "ties/closeness", "ties/quality",
									"ties/hoursPerWeek", "ties/coordinator", "ties/role")),
					Map.entry(Part.STATEMENTS, List.of("ties/statements", "ties/silent")),
					Map.entry(Part.NEEDS, List.of("needs")), Map.entry(Part.RATINGS, List.of("needs/ratings")),
					Map.entry(Part.ADDRESSERS, List.of("needs/addressedBy", "ties/addresses")),
					Map.entry(Part.COVERAGE, List.of("needs/coverage")), Map.entry(Part.CONTACTS, List.of("contacts")),
					Map.entry(Part.MEASURES, List.of("measures")), Map.entry(Part.WARNINGS, List.of("warnings"))));

	private Selection() {
	}

	static Set<Part> of(DataFetchingFieldSelectionSet selection) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		FIELDS.forEach((part, fields) -> {
			if (fields.stream().anyMatch(selection::contains)) {
				parts.add(part);
			}
		});
		return parts;
	}

}

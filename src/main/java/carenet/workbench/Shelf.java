package carenet.workbench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import carenet.research.QueryLibrary;
import carenet.research.ResearchQuery;

/**
 * The queries of one theme, as they stand beside the editor.
 *
 * @param theme in words
 * @param queries by name
 * @param isOpen whether the one that is asked is among them
 */
record Shelf(String theme, List<ResearchQuery> queries, boolean isOpen) {

	static List<Shelf> of(QueryLibrary library, CypherForm form) {
		return library.all()
			.stream()
			.collect(Collectors.groupingBy(ResearchQuery::theme, java.util.TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map((one) -> new Shelf(words(one.getKey()), one.getValue(),
					form.query() != null && form.query().theme().equals(one.getKey())))
			.toList();
	}

	private static String words(String theme) {
		return theme.substring(0, 1).toUpperCase(Locale.ROOT) + theme.substring(1).replace('-', ' ');
	}

}

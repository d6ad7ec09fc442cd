package carenet.codebook;

import java.util.ArrayList;
import java.util.List;

import carenet.codebook.Codebook.Element;
import carenet.codebook.Codebook.Property;
import carenet.codebook.MarkdownText.Section;
import carenet.codebook.MarkdownText.Table;

/** Labels and relationships, as the page about the graph describes them. */
final class Elements {

	private static final String ONE_OF = "one of ";

	private static final String LIST_OF = "list of ";

	private Elements() {
	}

	/** Those whose sections stand below a heading. */
	static List<Element> below(MarkdownText text, String heading, GraphSchema schema) {
		List<Element> elements = new ArrayList<>();
		boolean inside = false;
		for (Section section : text.sections()) {
			if (section.level() < 3) {
				inside = section.heading().equals(heading);
			}
			else if (inside) {
				elements.add(element(section, schema));
			}
		}
		return List.copyOf(elements);
	}

	private static Element element(Section section, GraphSchema schema) {
		List<Property> properties = new ArrayList<>();
		for (Table table : section.tables()) {
			for (int i = 0; i < table.rows().size(); i++) {
				String type = table.column("type").get(i);
				properties.add(new Property(MarkdownText.plain(table.column("property").get(i)), type, list(type),
						MarkdownText.plain(table.column("meaning").get(i))));
			}
		}
		return new Element(section.heading(), MarkdownText.plain(section.sentences()), List.copyOf(properties),
				schema.about(section.heading()));
	}

	private static @org.jspecify.annotations.Nullable String list(String type) {
		if (type.startsWith(ONE_OF)) {
			return type.substring(ONE_OF.length());
		}
		return type.startsWith(LIST_OF) ? type.substring(LIST_OF.length()) : null;
	}

}

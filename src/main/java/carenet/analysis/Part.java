package carenet.analysis;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A section as the page shows it.
 *
 * @param section which one
 * @param sentences before its tables, or in their place
 * @param load the address at which it is computed; null once it is
 * @param exhibits its tables and figures
 * @param form the view that files of them keep
 */
record Part(Section section, List<String> sentences, @Nullable String load, List<Exhibit> exhibits, AnalysisForm form) {

	public String id() {
		return this.section.id();
	}

	public String heading() {
		return this.section.heading();
	}

	/** Where a table of it is a file. */
	public String csv(Exhibit exhibit) {
		return file(exhibit, ".csv");
	}

	/** Where a figure of it is a file. */
	public String svg(Exhibit exhibit) {
		return file(exhibit, ".svg");
	}

	private String file(Exhibit exhibit, String ending) {
		return this.form.address("/analysis/" + id() + "/" + exhibit.sheet().name() + ending).toString();
	}

	public String select() {
		return "#" + id();
	}

}

package carenet.analysis;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import carenet.actors.ClientFilter;
import carenet.cohort.CohortQuestion;
import carenet.cohort.Group;
import carenet.cohort.Grouping;
import carenet.cohort.Grouping.Attribute;
import carenet.study.BadInput;
import carenet.study.Source;
import carenet.study.View;
import carenet.study.ViewText;
import carenet.tally.Cell;
import carenet.tally.Table;
import carenet.tally.WavePair;

/**
 * What is asked, as the address of the analysis page says it; an empty field takes what
 * holds by default. What cannot be is refused when it is read, so that a form can show
 * it.
 *
 * @param districts of clients in these districts only
 * @param bornFrom born in this year or later
 * @param bornUntil born in this year or earlier
 * @param group an attribute, or a coding scheme after "scheme:"
 * @param pair two waves as in 0-1; every two by default
 * @param text through whose eyes
 * @param show the sections that are computed though they take long
 */
record AnalysisForm(List<String> districts, @Nullable String bornFrom, @Nullable String bornUntil,
		@Nullable String group, @Nullable String pair, ViewText text, List<String> show) {

	static final String SCHEME = "scheme:";

	private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");

	private static final Pattern PAIR = Pattern.compile("([0-9]{1,3})-([0-9]{1,3})");

	AnalysisForm {
		districts = List.copyOf(districts);
		show = List.copyOf(show);
	}

	static AnalysisForm of(MultiValueMap<String, String> parameters) {
		return new AnalysisForm(all("district", parameters), one("bornFrom", parameters), one("bornUntil", parameters),
				one("group", parameters), one("pair", parameters), new ViewText(one("rule", parameters),
						all("source", parameters), one("retrospective", parameters), one("knownAt", parameters)),
				all("show", parameters));
	}

	private static List<String> all(String name, MultiValueMap<String, String> parameters) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.distinct()
			.toList();
	}

	static @Nullable String one(String name, MultiValueMap<String, String> parameters) {
		return all(name, parameters).stream().findFirst().orElse(null);
	}

	CohortQuestion question(Set<Table> tables) {
		return new CohortQuestion(filter(), this.text.view(), grouping(), tables);
	}

	ClientFilter filter() {
		Integer from = year("born from", this.bornFrom);
		Integer until = year("born until", this.bornUntil);
		if (from != null && until != null && from > until) {
			throw new BadInput(
					"born from %d until %d: there is no such year; the earlier one comes first".formatted(from, until));
		}
		return new ClientFilter(null, null, this.districts.isEmpty() ? null : this.districts, from, until, null);
	}

	private static @Nullable Integer year(String field, @Nullable String year) {
		if (year == null) {
			return null;
		}
		if (!YEAR.matcher(year).matches()) {
			throw new BadInput("%s: '%s' is not a year such as 1957".formatted(field, year));
		}
		return Integer.valueOf(year);
	}

	Grouping grouping() {
		if (this.group == null) {
			return new Grouping.None();
		}
		if (this.group.startsWith(SCHEME) && this.group.length() > SCHEME.length()) {
			return new Grouping.ByScheme(this.group.substring(SCHEME.length()));
		}
		return new Grouping.ByAttribute(ViewText.constant("group", this.group, Attribute.values()));
	}

	/** Null for every two waves. */
	@Nullable WavePair wavePair() {
		if (this.pair == null) {
			return null;
		}
		Matcher pair = PAIR.matcher(this.pair);
		if (!pair.matches()) {
			throw new BadInput("pair '%s' is not two waves such as 0-1".formatted(this.pair));
		}
		return new WavePair(Integer.parseInt(pair.group(1)), Integer.parseInt(pair.group(2)));
	}

	boolean tells(WavePair waves) {
		WavePair asked = wavePair();
		return asked == null || asked.equals(waves);
	}

	Set<Section> sections() {
		return Section.shown(this.show);
	}

	/** Whether clients are left out. */
	public boolean isFiltered() {
		return !filter().equals(ClientFilter.ALL);
	}

	public boolean isDefault() {
		return address("/analysis").query().isEmpty();
	}

	/** The address of the same view elsewhere, without what is computed beyond it. */
	Address address(String path) {
		Address address = viewed(Address.of(path));
		for (String district : this.districts) {
			address = address.with("district", district);
		}
		address = with(address, "bornFrom", this.bornFrom);
		address = with(address, "bornUntil", this.bornUntil);
		address = with(address, "group", this.group);
		return with(address, "pair", this.pair);
	}

	/** That address, looked at through the same eyes. */
	Address viewed(Address address) {
		Address viewed = address;
		if (this.text.chosenRule() != View.DEFAULT.rule()) {
			viewed = viewed.with("rule", this.text.chosenRule());
		}
		Set<Source> sources = this.text.sources();
		if (sources != null) {
			for (Source source : sources) {
				viewed = viewed.with("source", source);
			}
		}
		if (this.text.countsRetrospective()) {
			viewed = viewed.with("retrospective", true);
		}
		return with(viewed, "knownAt", this.text.knownAt());
	}

	private static Address with(Address address, String name, @Nullable String value) {
		return (value != null) ? address.with(name, value) : address;
	}

	/** The address of the clients behind a number of all clients or of a group. */
	Address behind(Cell cell, @Nullable Group of) {
		Address address = address("/analysis/clients").with("cell", CellText.of(cell));
		if (of == null) {
			return address;
		}
		return (of.value() != null) ? address.with("of", of.value()) : address.with("notStated", true);
	}

	/** The address of this page with one more section computed. */
	Address showing(Section section) {
		Address address = address("/analysis");
		for (Section shown : sections()) {
			address = address.with("show", shown.id());
		}
		return (section.takesLong() && !sections().contains(section)) ? address.with("show", section.id()) : address;
	}

}

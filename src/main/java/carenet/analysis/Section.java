package carenet.analysis;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import carenet.tally.Table;

/** The sections of the page, in order, each of the tables that it tells. */
enum Section {

	CHANGE("What became of support between waves"), DIFFERENCES("Do the groups differ?"),
	WAVES("How the waves went, and who was asked"), COURSES("The course of support over all waves"),
	SUPPORT("Who supports, wave by wave"), MEASURES("What single networks look like"),
	NEEDS("Needs, and whether somebody helps with them");

	private final String heading;

	Section(String heading) {
		this.heading = heading;
	}

	/** The sections of these names. */
	static Set<Section> shown(List<String> ids) {
		Set<Section> shown = EnumSet.noneOf(Section.class);
		ids.forEach((id) -> shown.add(Arrays.stream(values())
			.filter((section) -> section.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new BadInput("show '%s' is not one of %s".formatted(id,
					Arrays.stream(values()).map(Section::id).collect(Collectors.joining(", ")))))));
		return shown;
	}

	String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	String heading() {
		return this.heading;
	}

	Set<Table> tables() {
		return switch (this) {
			case CHANGE -> EnumSet.of(Table.TRANSITIONS, Table.ASKED_BETWEEN);
			case DIFFERENCES -> EnumSet.of(Table.DIFFERENCES);
			case WAVES -> EnumSet.of(Table.WAVES);
			case COURSES -> EnumSet.of(Table.PATTERNS);
			case SUPPORT -> EnumSet.of(Table.COMPOSITION, Table.FLOWS);
			case MEASURES -> EnumSet.of(Table.MEASURES);
			case NEEDS -> EnumSet.of(Table.NEEDS);
		};
	}

	/** Whether each client has to be read by itself. */
	boolean takesLong() {
		return switch (this) {
			case CHANGE, WAVES, COURSES -> false;
			case DIFFERENCES, SUPPORT, MEASURES, NEEDS -> true;
		};
	}

}

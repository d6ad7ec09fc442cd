package carenet.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.evidence.Attributes;
import carenet.intake.DraftRow;
import carenet.intake.StudyFile;
import carenet.recording.StatementSaid;
import carenet.study.Wave;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/** A statement of a report as a row of a study package, and as a sentence. */
final class Saying {

	private Saying() {
	}

	static DraftRow row(StatementSaid said, String report) {
		Map<String, String> cells = new HashMap<>(Map.of("report_id", report, "kind", said.kind().name(), "from_id",
				said.from().value(), "to_id", said.to().value(), "present", String.valueOf(said.present()), "evidence",
				said.evidence().name()));
		put(cells, "refers_to_wave", said.refersToWave());
		put(cells, "valid_from", said.validFrom());
		put(cells, "valid_until", said.validUntil());
		put(cells, "end_reason", said.endReason());
		cells.putAll(attributes(said.attributes()));
		return new DraftRow(StudyFile.STATEMENTS, "kept", cells);
	}

	private static Map<String, String> attributes(Attributes attributes) {
		Map<String, String> cells = new HashMap<>();
		put(cells, "support_types", attributes.supportTypes().isEmpty() ? null
				: attributes.supportTypes().stream().map(Enum::name).collect(Collectors.joining(";")));
		put(cells, "frequency", attributes.frequency());
		put(cells, "closeness", attributes.closeness());
		put(cells, "quality", attributes.quality());
		put(cells, "hours_per_week", attributes.hoursPerWeek());
		put(cells, "coordinator", attributes.coordinator());
		put(cells, "role", attributes.role());
		return cells;
	}

	private static void put(Map<String, String> cells, String column, @Nullable Object value) {
		if (value != null) {
			cells.put(column, value.toString());
		}
	}

	/** For people: who does what. */
	static String sentence(StatementSaid said, Roster roster, Needs needs) {
		List<String> parts = new ArrayList<>();
		parts.add(switch (said.kind()) {
			case SUPPORTS -> "%s %s".formatted(roster.shown(said.from()), said.present() ? "helps" : "does not help");
			case ADDRESSES -> "%s %s with %s".formatted(roster.shown(said.from()),
					said.present() ? "helps" : "does not help", needs.shown(said.to()));
			case IN_CONTACT_WITH -> "%s and %s are %s contact".formatted(roster.shown(said.from()),
					roster.shown(said.to()), said.present() ? "in" : "in no");
		});
		Integer earlier = said.refersToWave();
		if (earlier != null) {
			parts.add("told of " + Wave.label(earlier));
		}
		if (said.validFrom() != null) {
			parts.add("from " + said.validFrom());
		}
		if (said.validUntil() != null) {
			parts.add("until " + said.validUntil());
		}
		if (said.endReason() != null) {
			parts.add("because: " + Wording.code(said.endReason()));
		}
		if (!said.supportTypes().isEmpty()) {
			parts.add(Wording.listed(said.supportTypes().stream().map(Wording::supportType).toList()));
		}
		if (said.frequency() != null) {
			parts.add(Wording.frequency(said.frequency()));
		}
		return String.join("; ", parts);
	}

}

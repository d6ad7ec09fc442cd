package carenet.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
import carenet.evidence.Evidence;
import carenet.evidence.Frequency;
import carenet.evidence.Mode;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.WaveStatus;

/** Which columns of a study package take a value of a closed list, and which list. */
final class StudyCodes {

	private static final Map<String, Class<? extends Enum<?>>> LISTS = Map.ofEntries(Map.entry("sex", Sex.class),
			Map.entry("care_type", CareType.class), Map.entry("domain", NeedDomain.class),
			Map.entry("source", Source.class), Map.entry("mode", Mode.class), Map.entry("evidence", Evidence.class),
			Map.entry("support_types", SupportType.class), Map.entry("frequency", Frequency.class),
			Map.entry("quality", Quality.class), Map.entry("role", Role.class), Map.entry("urgency", Urgency.class),
			Map.entry("waves.csv/status", WaveStatus.class), Map.entry("ratings.csv/status", NeedStatus.class),
			Map.entry("statements.csv/kind", TieKind.class), Map.entry("events.csv/kind", EventKind.class));

	private static final List<String> SEVERAL = List.of("support_types");

	private StudyCodes() {
	}

	/** The list of a column; empty for a column of another kind. */
	static List<String> of(StudyFile file, String column) {
		Class<? extends Enum<?>> list = LISTS.getOrDefault(file.fileName() + "/" + column, LISTS.get(column));
		return (list != null) ? Arrays.stream(list.getEnumConstants()).map(Enum::name).toList() : List.of();
	}

	/** Whether a cell can hold several of them. */
	static boolean isList(String column) {
		return SEVERAL.contains(column);
	}

}

package carenet.fhir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What FHIR does not say and whoever imports has to.
 *
 * @param paths files, folders, zips
 * @param waves the days of the waves, the same for all clients, rising; empty: each
 * client's waves are those of the client's episodes of care
 * @param source which record speaks
 * @param record its name, which tells the voice of one register from that of another
 * @param extractedOn the day of the extract, of which it can tell nothing later; null:
 * the day of the last wave
 * @param exhaustive whether a care team names all who support
 * @param domains the user's table of needs
 */
public record FhirOptions(List<Path> paths, List<LocalDate> waves, Source source, @Nullable Id record,
		@Nullable LocalDate extractedOn, boolean exhaustive, @Nullable Path domains) {

	private static final String EPISODES = "episodes";

	public FhirOptions {
		if (source != Source.MUNICIPAL_RECORD && source != Source.HOSPITAL_RECORD) {
			throw new BadInput("%s is no record: HOSPITAL_RECORD or MUNICIPAL_RECORD".formatted(source));
		}
		for (int i = 1; i < waves.size(); i++) {
			if (!waves.get(i).isAfter(waves.get(i - 1))) {
				throw new BadInput("the days of the waves have to rise: %s is not after %s".formatted(waves.get(i),
						waves.get(i - 1)));
			}
		}
		if (extractedOn != null && !waves.isEmpty() && extractedOn.isBefore(waves.getFirst())) {
			throw new BadInput(
					"an extract of %s can say nothing of the first wave, %s".formatted(extractedOn, waves.getFirst()));
		}
		waves = List.copyOf(waves);
		paths = List.copyOf(paths);
	}

	/** {@code 2022-01-01,2024-01-01}, or {@code episodes}. */
	public static List<LocalDate> waves(String text) {
		List<LocalDate> days = new ArrayList<>();
		if (text.equals(EPISODES)) {
			return days;
		}
		for (String day : text.split(",", -1)) {
			try {
				days.add(LocalDate.parse(day.strip()));
			}
			catch (DateTimeParseException ex) {
				throw new BadInput(
						"'%s' is no list of days: 2022-01-01,2024-01-01, or the word episodes".formatted(text));
			}
		}
		if (days.size() > Wave.MAX_INDEX + 1) {
			throw new BadInput("%d waves are more than there can be".formatted(days.size()));
		}
		return days;
	}

}

package carenet.networkcanvas;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import carenet.study.BadInput;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What an export of Network Canvas does not say and whoever imports has to.
 *
 * @param paths files, folders, zips
 * @param mapping the mapping file
 * @param wave the wave of all its sessions
 * @param date the day of all sessions; null: each its own
 */
public record CanvasOptions(List<Path> paths, Path mapping, int wave, @Nullable LocalDate date) {

	public CanvasOptions {
		if (wave < 0 || wave > Wave.MAX_INDEX) {
			throw new BadInput("wave %d is outside 0 to %d".formatted(wave, Wave.MAX_INDEX));
		}
		paths = List.copyOf(paths);
	}

}

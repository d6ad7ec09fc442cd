package carenet.intake;

import java.util.Map;

/**
 * One row that somebody would write into a file of a study package.
 *
 * @param file the file
 * @param path where it stands in what was filled in; empty for the whole of it
 * @param cells by the columns of the file, as they would stand there; what is missing is
 * not stated
 */
public record DraftRow(StudyFile file, String path, Map<String, String> cells) {

	public DraftRow {
		cells.keySet().forEach((column) -> {
			if (!file.columnNames().contains(column)) {
				throw new IllegalArgumentException("%s has no column %s".formatted(file.fileName(), column));
			}
		});
		cells = Map.copyOf(cells);
	}

}

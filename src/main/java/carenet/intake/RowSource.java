package carenet.intake;

import java.util.function.Consumer;

/** Where the rows of a package come from, file by file. */
interface RowSource {

	/** Says whether all of the file is known now; a missing optional one is empty. */
	boolean read(StudyFile file, Consumer<Row> rows);

}

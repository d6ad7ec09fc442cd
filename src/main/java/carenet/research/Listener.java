package carenet.research;

import java.util.List;

import carenet.edition.DatasetVersion;
import org.neo4j.driver.Value;

/** To whom an answer is told, row by row, as the database finds it. */
public interface Listener {

	/** Once, before the first row. */
	void begin(List<String> columns, DatasetVersion version);

	void row(List<Value> row);

}

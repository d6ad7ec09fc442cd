package carenet.research;

import java.util.List;

import org.neo4j.driver.Value;

/**
 * What a query returned.
 *
 * @param columns their names
 * @param rows one value a column
 * @param isCut whether there were more rows than were asked for
 */
public record Answer(List<String> columns, List<List<Value>> rows, boolean isCut) {
}

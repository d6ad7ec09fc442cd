package carenet.research;

import java.util.List;
import java.util.Optional;

import carenet.edition.Edition;
import org.neo4j.driver.Value;

/**
 * What a query returned.
 *
 * @param columns their names
 * @param rows one value a column
 * @param isCut whether there were more rows than were asked for
 * @param edition what it was read from
 * @param ofOneWave how the query was held to a wave, where it asked for one
 */
public record Answer(List<String> columns, List<List<Value>> rows, boolean isCut, Edition edition,
		Optional<OfOneWave> ofOneWave) {
}

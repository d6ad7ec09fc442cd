package carenet.graph;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory the embedded database may take.
 *
 * @param pageCache for the files, outside the heap
 * @param transactionMemory for all transactions together, inside the heap
 */
@ConfigurationProperties("carenet.neo4j")
record EmbeddedSettings(@DefaultValue("256MB") DataSize pageCache, @DefaultValue("512MB") DataSize transactionMemory) {
}

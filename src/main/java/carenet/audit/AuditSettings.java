package carenet.audit;

import java.time.Duration;

import carenet.study.BadInput;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the log is kept.
 *
 * @param beat how often what was added is forced to the disk: what a power failure can
 * cost
 * @param segment how large a file becomes before the next one begins
 */
@ConfigurationProperties("carenet.audit")
public record AuditSettings(@DefaultValue("1s") Duration beat, @DefaultValue("16MB") DataSize segment) {

	public static final AuditSettings DEFAULT = new AuditSettings(Duration.ofSeconds(1), DataSize.ofMegabytes(16));

	public AuditSettings {
		if (beat.compareTo(Duration.ofMillis(10)) < 0 || beat.compareTo(Duration.ofMinutes(1)) > 0) {
			throw new BadInput("carenet.audit.beat is %s; right would be 10ms to 1m".formatted(beat));
		}
		if (segment.toBytes() < 1 || segment.toMegabytes() > 1024) {
			throw new BadInput("carenet.audit.segment is %s; right would be 1B to 1GB".formatted(segment));
		}
	}

}

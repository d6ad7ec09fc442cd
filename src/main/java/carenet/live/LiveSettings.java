package carenet.live;

import java.time.Duration;

import carenet.study.BadInput;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How whoever looks is told of changes.
 *
 * @param poll how long after a look at the database the next one comes
 * @param beat how often a stream shows that it is there, and whether it may go on
 * @param longest how long a stream lasts; whoever still looks opens another one
 * @param each how many streams one account may have
 * @param most how many there may be
 */
@ConfigurationProperties("carenet.live")
record LiveSettings(@DefaultValue("500ms") Duration poll, @DefaultValue("15s") Duration beat,
		@DefaultValue("1h") Duration longest, @DefaultValue("20") int each, @DefaultValue("1000") int most) {

	LiveSettings {
		if (poll.compareTo(Duration.ofMillis(500)) < 0) {
			throw new BadInput("carenet.live.poll is %s; right would be 500ms or more".formatted(poll));
		}
	}

}

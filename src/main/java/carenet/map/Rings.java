package carenet.map;

import java.util.List;

import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import org.jspecify.annotations.Nullable;

/** What being closer to the centre means. */
public enum Rings {

	/** How often somebody helps. */
	FREQUENCY,

	/** How close the client feels to somebody. */
	CLOSENESS;

	/** How many rings there are. */
	static final int COUNT = 4;

	/** What a ring means, from the innermost. */
	List<String> words() {
		return switch (this) {
			case FREQUENCY -> List.of("daily", "weekly", "monthly", "less often, or not told");
			case CLOSENESS -> List.of("very close", "close", "in between", "distant, or not told");
		};
	}

	/** The ring of somebody, 0 innermost. */
	int of(Attributes attributes) {
		return switch (this) {
			case FREQUENCY -> byFrequency(attributes.frequency());
			case CLOSENESS ->
				(attributes.closeness() == null) ? COUNT - 1 : Math.min(COUNT - 1, 5 - attributes.closeness());
		};
	}

	private static int byFrequency(@Nullable Frequency frequency) {
		return (frequency == null) ? COUNT - 1 : switch (frequency) {
			case DAILY -> 0;
			case WEEKLY -> 1;
			case MONTHLY -> 2;
			case LESS -> COUNT - 1;
		};
	}

}

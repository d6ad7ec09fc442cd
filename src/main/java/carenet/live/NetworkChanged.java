package carenet.live;

import carenet.study.Id;
import carenet.study.Source;
import org.jspecify.annotations.Nullable;

/**
 * That something about a client is different now; what, one has to look at.
 *
 * @param client which client
 * @param revision how often the client has been changed now
 * @param kind in which way
 * @param source from which seat the last report came; null where none did
 */
record NetworkChanged(Id client, int revision, Kind kind, @Nullable Source source) {

	/** In which way a client was changed. */
	enum Kind {

		/** Somebody told something. */
		REPORTED,
		/** What somebody told was corrected or taken back. */
		CORRECTED,
		/**
		 * A wave, a need, an event or somebody around the client is registered otherwise.
		 */
		REGISTERED

	}

	/** For whoever looks at the page. */
	String sentence() {
		return switch (this.kind) {
			case REPORTED -> "A report of %s was recorded.".formatted(voice());
			case CORRECTED -> "A report of %s was corrected.".formatted(voice());
			case REGISTERED -> "What is registered about this client was changed.";
		};
	}

	private String voice() {
		return switch (this.source) {
			case null -> "somebody";
			case CLIENT -> "the client";
			case INFORMAL_CARER -> "an informal carer";
			case PROFESSIONAL -> "a professional";
			case MUNICIPAL_RECORD -> "the municipality";
			case HOSPITAL_RECORD -> "a hospital";
			case FIELD_OBSERVATION -> "an observer";
		};
	}

}

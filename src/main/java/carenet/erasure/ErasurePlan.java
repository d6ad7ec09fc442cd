package carenet.erasure;

import java.util.List;
import java.util.Map;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * What an erasure will remove.
 *
 * @param person who is erased
 * @param kind as what the person is known
 * @param standIn under which id an anonymous one goes on in the networks of others; null
 * where none is needed
 * @param along people who are known through a client only, or the same person's other
 * records; they go too
 * @param counts what is there, in words
 */
public record ErasurePlan(Id person, PersonKind kind, @Nullable Id standIn, List<Id> along, Map<String, Long> counts) {

	/** For whoever has to confirm it. */
	public String text() {
		StringBuilder text = new StringBuilder("To be erased: %s %s\n".formatted(this.kind.words(), this.person));
		this.counts.forEach((what, count) -> text.append("  %,8d  %s%n".formatted(count, what)));
		if (this.standIn != null) {
			text.append("In the networks of others an anonymous ")
				.append(this.kind.words())
				.append(" goes on under a random id.\n");
		}
		return text.append("This cannot be undone.").toString();
	}

}

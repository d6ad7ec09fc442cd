package carenet.erasure;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that has begun and is not done.
 *
 * @param person who is erased
 * @param kind as what the person is known
 * @param standIn who goes on in the networks of others; null where nobody does
 * @param along who goes too
 * @param counts what was removed, in words
 * @param reason why
 * @param begun when
 * @param by on whose account
 * @param proof where the proof is to be written; null for nowhere
 * @param withId whether the proof says the id
 */
public record ErasureEntry(String person, PersonKind kind, @Nullable String standIn, List<String> along,
		Map<String, Long> counts, String reason, Instant begun, String by, @Nullable String proof, boolean withId) {

	Id id() {
		return Id.of(this.person);
	}

	/** Everybody who is removed. */
	List<Id> people() {
		return Stream.concat(Stream.of(this.person), this.along.stream()).map(Id::of).toList();
	}

	ErasureEntry counting(String what, long count) {
		Map<String, Long> all = new LinkedHashMap<>(this.counts);
		all.put(what, count);
		return new ErasureEntry(this.person, this.kind, this.standIn, this.along, all, this.reason, this.begun, this.by,
				this.proof, this.withId);
	}

	/** Nobody is named in a log. */
	@Override
	public String toString() {
		return "ErasureEntry[" + this.kind + "]";
	}

}

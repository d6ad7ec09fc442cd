package carenet.sameness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.likeness.Likeness;
import carenet.likeness.Profile;
import carenet.likeness.Reason;
import carenet.likeness.Told;
import carenet.study.Id;

/**
 * Two records that may be of one person.
 *
 * @param kept the one that would be kept
 * @param record the one that would stand for it
 * @param likeness how likely that is, and why
 * @param clients around whom both are spoken of; the first three
 */
public record Candidate(Somebody kept, Somebody record, Likeness likeness, List<Id> clients) {

	/** Who has other records already is kept, then who has a name, then the lower id. */
	private static final Comparator<Somebody> KEPT_FIRST = Comparator.comparing((Somebody one) -> !one.isMerged())
		.thenComparing((one) -> !one.isNamed())
		.thenComparing(Somebody::id);

	/** The bytes of a hash that are shown. */
	private static final int SEAL = 6;

	static Candidate of(Somebody one, Somebody other, Told told, List<Id> clients) {
		boolean first = KEPT_FIRST.compare(one, other) <= 0;
		Likeness likeness = Likeness.of(one.profile(), other.profile(), told);
		return new Candidate(first ? one : other, first ? other : one, likeness, List.copyOf(clients));
	}

	public Profile.Kind kind() {
		return this.kept.profile().kind();
	}

	public List<Id> ids() {
		return List.of(this.kept.id(), this.record.id());
	}

	/**
	 * Says of a decision what it was made on: as soon as something of the pair is
	 * different, it is another one. It begins with a letter, and so is no number to a
	 * spreadsheet.
	 */
	public String seal() {
		String records = Stream.of(this.kept, this.record)
			.map((one) -> one.profile().records().stream().sorted().map(Id::value).collect(Collectors.joining("+")))
			.sorted()
			.collect(Collectors.joining("/"));
		String found = this.likeness.reasons().stream().map(Reason::sentence).collect(Collectors.joining(";"));
		byte[] hash = sha256().digest((records + "=" + found).getBytes(StandardCharsets.UTF_8));
		return "p" + HexFormat.of().formatHex(hash, 0, SEAL);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}

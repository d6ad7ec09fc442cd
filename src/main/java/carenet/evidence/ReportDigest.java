package carenet.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A fingerprint of what one report says: equal for the same content in any order. When it
 * was recorded and whether it has been superseded is not content.
 *
 * @param value SHA-256 in hexadecimal
 */
public record ReportDigest(String value) {

	/**
	 * The fingerprint of a report with its own statements and ratings.
	 * @param report the report
	 * @param statements all that it states
	 * @param ratings all that it rates
	 * @return the fingerprint
	 */
	public static ReportDigest of(Report report, Collection<Statement> statements, Collection<NeedRating> ratings) {
		String text = Stream
			.of(Stream.of(line(report)), statements.stream().map(ReportDigest::line).sorted(),
					ratings.stream().map(ReportDigest::line).sorted())
			.flatMap((lines) -> lines)
			.collect(Collectors.joining("\n"));
		return new ReportDigest(HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8))));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

	private static String line(Report report) {
		return fields("report", report.id(), report.client(), report.wave(), report.source(),
				report.voice().informant(), report.date(), report.mode(), report.covers(), report.supersedes());
	}

	private static String line(Statement statement) {
		Attributes attributes = statement.attributes();
		return fields("states", statement.tie(), statement.present(), statement.evidence(), statement.refersToWave(),
				statement.validFrom(), statement.validUntil(), statement.endReason(),
				attributes.supportTypes().stream().sorted().map(SupportType::name).collect(Collectors.joining(";")),
				attributes.frequency(), attributes.closeness(), attributes.quality(), attributes.hoursPerWeek(),
				attributes.coordinator(), attributes.role());
	}

	private static String line(NeedRating rating) {
		return fields("rates", rating.need(), rating.status(), rating.score(), rating.urgency());
	}

	/** Each with its length in front, so that no value can pose as two. */
	private static String fields(@Nullable Object... values) {
		return Stream.of(values)
			.map((value) -> (value != null) ? value.toString() : "")
			.map((text) -> text.length() + ":" + text)
			.collect(Collectors.joining(" "));
	}

}

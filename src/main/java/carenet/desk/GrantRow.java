package carenet.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import carenet.access.Grant;
import carenet.study.Id;

/**
 * A grant in words.
 *
 * @param id of the grant
 * @param what which limit is passed
 * @param account who asked
 * @param client to whom
 * @param reason why
 * @param asked when, in UTC
 * @param until when it ends, in UTC
 * @param outcome what a second person said; empty while nobody did
 */
record GrantRow(String id, String what, String account, Id client, String reason, String asked, String until,
		String outcome) {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	static GrantRow of(Grant grant) {
		return new GrantRow(grant.id(), words(grant.kind()), grant.account(), grant.client(), grant.reason().text(),
				shown(grant.askedAt()), shown(grant.until()), outcome(grant.review()));
	}

	static String words(Grant.Kind kind) {
		return switch (kind) {
			case EMERGENCY -> "Emergency access";
			case NAMES -> "Names";
		};
	}

	private static String outcome(Grant.@org.jspecify.annotations.Nullable Review review) {
		return (review != null)
				? "%s by %s, %s".formatted(review.agreed() ? "agreed" : "refused", review.account(), shown(review.at()))
				: "";
	}

	private static String shown(Instant moment) {
		return MOMENT.format(moment);
	}

}

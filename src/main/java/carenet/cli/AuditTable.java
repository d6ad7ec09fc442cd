package carenet.cli;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.audit.AuditEntry;
import carenet.audit.Deed;
import carenet.export.CsvTable;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was done with a client's data, in words that the client understands.
 *
 * @param client whose data
 * @param entries the latest first
 */
record AuditTable(Id client, List<AuditEntry> entries) {

	String text() {
		if (this.entries.isEmpty()) {
			return "Nothing is recorded about %s.".formatted(this.client);
		}
		Table table = new Table("when (UTC)", "who", "as", "on behalf of", "did", "with", "what for", "from", "entry");
		this.entries.forEach((entry) -> table.row(when(entry), entry.doer().account(), roles(entry),
				text(entry.doer().authority()), did(entry), with(entry), why(entry), text(entry.doer().address()),
				Long.toString(entry.number())));
		List<String> lines = new ArrayList<>(
				List.of("Who did what with the data of %s, the latest first".formatted(this.client), ""));
		lines.addAll(table.lines());
		return String.join("\n", lines);
	}

	String csv() {
		CsvTable csv = new CsvTable("entry", "moment", "account", "roles", "authority", "deed", "outcome", "object",
				"purpose", "reason", "address");
		this.entries.forEach((entry) -> csv.row(entry.number(), entry.moment(), entry.doer().account(), roles(entry),
				entry.doer().authority(), entry.deed(), entry.outcome(), entry.object(), entry.doer().purpose(),
				entry.reason(), entry.doer().address()));
		return csv.text().stripTrailing();
	}

	/** Without tokens, which say something to nobody. */
	String json() {
		List<Map<String, @Nullable Object>> rows = new ArrayList<>();
		for (AuditEntry entry : this.entries) {
			Map<String, @Nullable Object> row = new LinkedHashMap<>();
			row.put("entry", entry.number());
			row.put("moment", entry.moment().toString());
			row.put("account", entry.doer().account());
			row.put("roles", entry.doer().roles());
			row.put("authority", entry.doer().authority());
			row.put("deed", entry.deed().name());
			row.put("outcome", entry.outcome().name());
			row.put("object", entry.object().toString());
			row.put("purpose", entry.doer().purpose());
			row.put("reason", (entry.reason() != null) ? entry.reason().text() : null);
			row.put("address", entry.doer().address());
			rows.add(row);
		}
		return JsonMapper.shared()
			.writerWithDefaultPrettyPrinter()
			.writeValueAsString(Map.of("client", this.client.value(), "entries", rows));
	}

	private static String when(AuditEntry entry) {
		return entry.moment().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", "");
	}

	private static String roles(AuditEntry entry) {
		return String.join(", ", entry.doer().roles());
	}

	private static String why(AuditEntry entry) {
		return Stream.of(text(entry.doer().purpose()), (entry.reason() != null) ? entry.reason().text() : "")
			.filter((part) -> !part.isEmpty())
			.reduce((purpose, reason) -> purpose + ": " + reason)
			.orElse("");
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	private static String did(AuditEntry entry) {
		return verb(entry.deed()) + switch (entry.outcome()) {
			case DONE -> "";
			case BEGUN -> " (begun)";
			case REFUSED -> " (refused)";
			case FAILED -> " (in vain)";
		};
	}

	private static String verb(Deed deed) {
		return switch (deed) {
			case LOOK -> "looked";
			case SEARCH -> "searched";
			case QUERY -> "asked in Cypher";
			case EXPORT -> "exported";
			case CHANGE -> "changed";
			case SIGN_IN -> "signed in";
			case SIGN_OUT -> "signed out";
			case REFUSAL -> "was refused";
			case EMERGENCY -> "looked in an emergency";
			case ERASURE -> "erased";
			case DISCLOSURE -> "gave to others";
			case CONSENT -> "changed consent";
			case ACCOUNT -> "changed an account";
			case AUDIT -> "read this log";
		};
	}

	private static String with(AuditEntry entry) {
		return switch (entry.object().kind()) {
			case PAGE -> "the page " + entry.object().id();
			case GRAPHQL -> "GraphQL " + entry.object().id();
			case COMMAND -> "carenet " + entry.object().id();
			case ACCOUNT, LOG, SERVER, QUERY, REPORT -> entry.object().toString();
		};
	}

}

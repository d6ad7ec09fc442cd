package carenet.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import carenet.actors.Need;
import carenet.graph.Properties;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Wave;

/**
 * The reports of a file that are not stored yet, as rows to write. Evidence is only ever
 * added: a stored report with other content is refused.
 *
 * @param reports the new reports
 * @param statements what they state
 * @param ratings what they rate
 */
record EvidenceRows(List<Report> reports, List<Statement> statements, List<NeedRating> ratings) {

	static final EvidenceRows NONE = new EvidenceRows(List.of(), List.of(), List.of());

	static EvidenceRows newIn(ClientFile file, Map<String, Difference.Stored> stored) {
		Map<Id, List<Statement>> statements = file.statements()
			.stream()
			.collect(Collectors.groupingBy(Statement::report));
		Map<Id, List<NeedRating>> ratings = file.ratings().stream().collect(Collectors.groupingBy(NeedRating::report));
		EvidenceRows added = new EvidenceRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		for (Report report : file.reports()) {
			List<Statement> stated = statements.getOrDefault(report.id(), List.of());
			List<NeedRating> rated = ratings.getOrDefault(report.id(), List.of());
			if (!isStored(report, ReportDigest.of(report, stated, rated), stored)) {
				added.reports.add(report);
				added.statements.addAll(stated);
				added.ratings.addAll(rated);
			}
		}
		return added;
	}

	private static boolean isStored(Report report, ReportDigest digest, Map<String, Difference.Stored> stored) {
		Difference.Stored there = stored.get(report.id().value());
		if (there == null) {
			return false;
		}
		if (!digest.value().equals(there.properties().get("digest"))) {
			throw new BadInput(
					"report %s is stored with other content; a report is never changed: record one that supersedes it"
						.formatted(report.id()));
		}
		return true;
	}

	/**
	 * The whole of a client once these are added and a newer file's register rows hold.
	 */
	ClientFile addedTo(ClientFile before, ClientFile newer) {
		Map<Id, Instant> superseded = new HashMap<>();
		this.reports.forEach((report) -> {
			if (report.supersedes() != null) {
				superseded.put(report.supersedes(), report.recordedAt());
			}
		});
		List<Report> all = concat(before.reports(), this.reports);
		all.replaceAll((report) -> {
			Instant at = superseded.get(report.id());
			return (at != null) ? report.supersededAt(at) : report;
		});
		return new ClientFile(newer.client(), over(before.waves(), newer.waves(), Wave::index),
				over(before.needs(), newer.needs(), Need::id), all, concat(before.statements(), this.statements),
				concat(before.ratings(), this.ratings), List.of(), List.of(), List.of());
	}

	private static <T, K> List<T> over(List<T> before, List<T> newer, Function<T, K> key) {
		Map<K, T> merged = new LinkedHashMap<>();
		before.forEach((one) -> merged.put(key.apply(one), one));
		newer.forEach((one) -> merged.put(key.apply(one), one));
		return List.copyOf(merged.values());
	}

	private static <T> List<T> concat(List<T> some, List<T> others) {
		List<T> all = new ArrayList<>(some);
		all.addAll(others);
		return all;
	}

	/** The corrections among the reports. */
	List<Map<String, Object>> supersedeRows() {
		List<Map<String, Object>> rows = new ArrayList<>();
		this.reports.forEach((report) -> {
			if (report.supersedes() != null) {
				rows.add(
						Properties.of("later", report.id(), "earlier", report.supersedes(), "at", report.recordedAt()));
			}
		});
		return rows;
	}

	/** Each with the revision of the client with which it came. */
	List<Map<String, Object>> reportRows(int revision) {
		Map<Id, List<Statement>> stated = this.statements.stream().collect(Collectors.groupingBy(Statement::report));
		Map<Id, List<NeedRating>> rated = this.ratings.stream().collect(Collectors.groupingBy(NeedRating::report));
		return this.reports.stream().map((report) -> {
			String digest = ReportDigest
				.of(report, stated.getOrDefault(report.id(), List.of()), rated.getOrDefault(report.id(), List.of()))
				.value();
			Map<String, Object> properties = properties(report, digest);
			properties.put("revision", (long) revision);
			return Map.of("wave", report.client() + "/" + report.wave(), "properties", properties);
		}).toList();
	}

	private static Map<String, Object> properties(Report report, String digest) {
		return Properties.of("id", report.id(), "source", report.source(), "informant", report.voice().informant(),
				"date", report.date(), "mode", report.mode(), "covers", report.covers().toString(), "recordedAt",
				report.recordedAt(), "supersedes", report.supersedes(), "supersededAt", report.supersededAt(), "digest",
				digest);
	}

	List<Map<String, Object>> statementRows() {
		return this.statements.stream()
			.map((statement) -> Map.of("report", statement.report().value(), "tie", statement.tie().id(), "properties",
					properties(statement)))
			.toList();
	}

	private static Map<String, Object> properties(Statement statement) {
		Map<String, Object> properties = new HashMap<>(statement.attributes().properties());
		properties.putAll(Properties.of("present", statement.present(), "evidence", statement.evidence(),
				"refersToWave", statement.refersToWave(), "validFrom", statement.validFrom(), "validUntil",
				statement.validUntil(), "endReason", statement.endReason()));
		return properties;
	}

	List<Map<String, Object>> ratingRows() {
		return this.ratings.stream()
			.map((rating) -> Map.<String, Object>of("report", rating.report().value(), "need", rating.need().value(),
					"properties",
					Properties.of("status", rating.status(), "score", rating.score(), "urgency", rating.urgency())))
			.toList();
	}

}

package carenet.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.NeedRating;
import carenet.evidence.Reach;
import carenet.recording.ReportShown;
import carenet.recording.StatementSaid;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form before anybody has filled it in: empty, or with what a report says. */
final class Prefill {

	private final MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();

	private final Roster roster;

	private final Needs needs;

	private Prefill(Roster roster, Needs needs) {
		this.roster = roster;
		this.needs = needs;
	}

	/** A report of today: who was last known to help, and not asked for yet. */
	static Typed empty(String reportId, int revision, int wave, LocalDate today, Roster roster, Needs needs) {
		Prefill prefill = new Prefill(roster, needs);
		prefill.put("reportId", reportId);
		prefill.put("basedOn", String.valueOf(revision));
		prefill.put("wave", String.valueOf(wave));
		prefill.put("date", today);
		prefill.people(roster.at(wave).stream().map(Roster.Person::id).toList(), Map.of(), ReportForm.NOT_ASKED);
		prefill.needs(Map.of(), Map.of());
		return new Typed(prefill.fields);
	}

	/** What a report says, to be corrected. */
	static Typed of(ReportShown report, String reportId, int revision, Roster roster, Needs needs) {
		Prefill prefill = new Prefill(roster, needs);
		prefill.head(report, reportId, revision);
		Map<Id, StatementSaid> supports = new HashMap<>();
		Map<Id, List<String>> helpers = new HashMap<>();
		List<StatementSaid> contacts = new ArrayList<>();
		for (int i = 0; i < report.statements().size(); i++) {
			StatementSaid said = report.statements().get(i);
			if (!isOfTheForm(said)) {
				prefill.fields.add("kept", String.valueOf(i));
				continue;
			}
			switch (said.kind()) {
				case SUPPORTS -> supports.put(said.from(), said);
				case ADDRESSES ->
					helpers.computeIfAbsent(said.to(), (id) -> new ArrayList<>()).add(said.from().value());
				case IN_CONTACT_WITH -> contacts.add(said);
			}
		}
		prefill.rest(report, supports, helpers, contacts);
		return new Typed(prefill.fields);
	}

	private void rest(ReportShown report, Map<Id, StatementSaid> supports, Map<Id, List<String>> helpers,
			List<StatementSaid> contacts) {
		List<Id> people = new ArrayList<>(this.roster.at(report.wave()).stream().map(Roster.Person::id).toList());
		supports.keySet().stream().filter((id) -> !people.contains(id)).sorted().forEach(people::add);
		boolean all = report.report().covers().reach(TieKind.SUPPORTS) == Reach.ALL;
		people(people, supports, all ? ReportForm.NOT_NAMED : ReportForm.NOT_ASKED);
		needs(report.ratings().stream().collect(Collectors.toMap(NeedRating::need, (rating) -> rating)), helpers);
		for (int i = 0; i < contacts.size(); i++) {
			put("contact[%d].from".formatted(i), contacts.get(i).from().value());
			put("contact[%d].to".formatted(i), contacts.get(i).to().value());
			put("contact[%d].present".formatted(i), String.valueOf(contacts.get(i).present()));
		}
	}

	private void head(ReportShown report, String reportId, int revision) {
		put("reportId", reportId);
		put("basedOn", String.valueOf(revision));
		put("wave", String.valueOf(report.wave()));
		put("source", report.source().name());
		put("date", report.date().toString());
		put("mode", report.mode());
		boolean person = report.source() == Source.INFORMAL_CARER || report.source() == Source.PROFESSIONAL;
		put(person ? "informantId" : "register", (report.source() == Source.CLIENT) ? null : report.informant());
		Reach supports = report.report().covers().reach(TieKind.SUPPORTS);
		put("everybody", (supports == Reach.ALL || supports == Reach.MUNICIPAL) ? ReportForm.YES : "no");
		Reach addresses = report.report().covers().reach(TieKind.ADDRESSES);
		put("needByNeed", (addresses == Reach.ALL || addresses == Reach.OWN) ? ReportForm.YES : "no");
		put("contacts", switch (report.report().covers().reach(TieKind.IN_CONTACT_WITH)) {
			case ALL -> "each";
			case OWN -> "own";
			case MUNICIPAL, MENTIONED -> "no";
		});
	}

	/** What the fields of the form can say; the rest is kept as it is. */
	private static boolean isOfTheForm(StatementSaid said) {
		boolean plain = said.refersToWave() == null && said.evidence() != Evidence.DATED_RECORD;
		boolean bare = said.attributes().equals(Attributes.NONE) && said.evidence() == Evidence.EXPLICIT
				&& said.validFrom() == null;
		return plain && switch (said.kind()) {
			case SUPPORTS -> said.present() ? said.validUntil() == null && said.endReason() == null : bare;
			case ADDRESSES -> said.present() && bare && said.validUntil() == null && said.endReason() == null;
			case IN_CONTACT_WITH -> bare && said.validUntil() == null && said.endReason() == null;
		};
	}

	private void people(List<Id> people, Map<Id, StatementSaid> said, String otherwise) {
		for (int i = 0; i < people.size(); i++) {
			String row = "roster[%d]".formatted(i);
			StatementSaid statement = said.get(people.get(i));
			put(row + ".id", people.get(i).value());
			put(row + ".is",
					(statement == null) ? otherwise : statement.present() ? ReportForm.STILL : ReportForm.GONE);
			if (statement != null) {
				statement(row, statement);
			}
		}
	}

	private void statement(String row, StatementSaid said) {
		put(row + ".validFrom", said.validFrom());
		put(row + ".validUntil", said.validUntil());
		put(row + ".endReason", said.endReason());
		said.supportTypes().forEach((type) -> this.fields.add(row + ".supportTypes", type.name()));
		put(row + ".frequency", said.frequency());
		put(row + ".closeness", said.closeness());
		put(row + ".quality", said.quality());
		put(row + ".hoursPerWeek", said.hoursPerWeek());
		put(row + ".coordinator", said.coordinator());
		put(row + ".role", said.role());
		put(row + ".evidence", said.evidence());
	}

	private void needs(Map<Id, NeedRating> ratings, Map<Id, List<String>> helpers) {
		for (int i = 0; i < this.needs.all().size(); i++) {
			String row = "need[%d]".formatted(i);
			Id need = this.needs.all().get(i).id();
			NeedRating rating = ratings.get(need);
			put(row + ".id", need.value());
			if (rating != null) {
				put(row + ".status", rating.status());
				put(row + ".score", rating.score());
				put(row + ".urgency", rating.urgency());
			}
			helpers.getOrDefault(need, List.of()).forEach((helper) -> this.fields.add(row + ".helpers", helper));
		}
	}

	private void put(String field, @Nullable Object value) {
		if (value != null) {
			this.fields.set(field, value.toString());
		}
	}

}

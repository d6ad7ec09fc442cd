package carenet.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import carenet.actors.Assignment;
import carenet.actors.Client;
import carenet.actors.ClientEntry;
import carenet.actors.Coding;
import carenet.actors.Event;
import carenet.actors.Need;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Source;
import carenet.study.Wave;
import org.neo4j.driver.Value;

/**
 * What a statement composed of {@link Fragments} returns for one client, as the domain's
 * types. A fragment that was not asked for is empty.
 *
 * @param fields the columns
 */
public record ClientRow(Fields fields) {

	public Client client() {
		return Client.from(this.fields.fields("client"));
	}

	/** Whether reports have become known since the stored testimonies were derived. */
	public boolean isOutdatedAt(Instant now) {
		Instant next = this.fields.fields("client").moment("nextRecordedAt");
		return next != null && !next.isAfter(now);
	}

	/** How often something about the client was changed; 0 where nobody counted. */
	public int revision() {
		Integer revision = this.fields.fields("client").number("revision");
		return (revision != null) ? revision : 0;
	}

	public List<Wave> waves() {
		return ClientEntry.waves(this.fields);
	}

	public List<Need> needs() {
		Id client = client().id();
		return this.fields.list("needs", (need) -> Need.from(need, client));
	}

	public List<Event> events() {
		Id client = client().id();
		return this.fields.list("events", (event) -> Event.from(event, client));
	}

	public List<Coding> codings() {
		Id client = client().id();
		return this.fields.list("codings", (coding) -> Coding.from(coding, client));
	}

	public List<Assignment> assignments() {
		Id client = client().id();
		return this.fields.list("assignments", (one) -> new Assignment(client, Fields.required(one.id("professional")),
				new Interval(Fields.required(one.day("from")), Fields.required(one.day("until")))));
	}

	/** The stored testimonies of ties that anybody speaks of. */
	public Map<Tie, Testimony> testimonies() {
		Map<Tie, Testimony> testimonies = new TreeMap<>();
		for (Value tie : this.fields.rows("ties")) {
			if (!tie.get(1).isNull()) {
				testimonies.put(Tie.parse(tie.get(0).asString()), Testimony.parse(tie.get(1).asString()));
			}
		}
		return testimonies;
	}

	/**
	 * Adds everybody who stands in a tie that was asked for, and as whom those speak who
	 * were asked.
	 */
	public void addTo(RegisterBuilder register) {
		this.fields.rows("supporters").forEach(register::add);
		this.fields.list("reports", (report) -> report)
			.forEach((report) -> report.texts("speaker")
				.forEach((kept) -> register.alias(Fields.required(report.id("informant")), Id.of(kept))));
	}

	public Register register() {
		RegisterBuilder register = new RegisterBuilder();
		addTo(register);
		return register.register();
	}

	public List<Report> reports() {
		Id client = client().id();
		return this.fields.list("reports", (report) -> report(report, client));
	}

	private static Report report(Fields report, Id client) {
		String mode = report.text("mode");
		return new Report(Fields.required(report.id("id")), client, Fields.required(report.number("wave")),
				Fields.required(report.constant("source", Source.class)), report.id("informant"),
				Fields.required(report.day("date")), (mode != null) ? Mode.valueOf(mode) : null,
				Covers.parse(Fields.required(report.text("covers"))), Fields.required(report.moment("recordedAt")),
				report.id("supersedes"), report.moment("supersededAt"));
	}

	public ClientFile file() {
		List<Statement> statements = new ArrayList<>();
		List<NeedRating> ratings = new ArrayList<>();
		for (Fields report : this.fields.list("reports", (one) -> one)) {
			Id id = Objects.requireNonNull(report.id("id"));
			statements.addAll(report.list("statements", (one) -> statement(id, one)));
			ratings.addAll(report.list("ratings", (one) -> rating(id, one)));
		}
		return new ClientFile(client(), waves(), needs(), reports(), statements, ratings, List.of(), List.of(),
				List.of());
	}

	/** The file with all that was read of the client. */
	public ClientFile wholeFile() {
		ClientFile told = file();
		return new ClientFile(told.client(), told.waves(), told.needs(), told.reports(), told.statements(),
				told.ratings(), events(), assignments(), codings());
	}

	private static Statement statement(Id report, Fields states) {
		return new Statement(report, Tie.parse(Fields.required(states.text("tie"))), states.isSet("present"),
				Fields.required(states.constant("evidence", Evidence.class)), states.number("refersToWave"),
				states.day("validFrom"), states.day("validUntil"), states.text("endReason"), Attributes.from(states));
	}

	private static NeedRating rating(Id report, Fields rates) {
		return new NeedRating(report, Fields.required(rates.id("need")),
				Fields.required(rates.constant("status", NeedStatus.class)), rates.number("score"),
				rates.constant("urgency", Urgency.class));
	}

}

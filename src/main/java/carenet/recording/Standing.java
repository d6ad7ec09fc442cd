package carenet.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.actors.Client;
import carenet.actors.Event;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.ClientRow;
import carenet.evidence.ReportDigest;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.intake.Known;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What stands when something is recorded, as far as the recorder may refer to it: the one
 * client, and whom one may speak of. Everybody and everything else is unknown.
 *
 * @param row the client with waves, needs, events, reports and ties; null where there is
 * none in reach
 * @param supporters whom one may speak of, of those who were asked for
 * @param taken which of the ids that are to be new are not
 */
record Standing(@Nullable ClientRow row, Map<Id, Supporter> supporters, Set<Id> taken) implements Known {

	private static final Fields NOTHING = new Fields(org.neo4j.driver.Values.value(Map.of()));

	boolean hasClient() {
		return this.row != null;
	}

	/** How often the client has been changed. */
	int revision() {
		return (this.row != null) ? Reports.revision(this.row.fields()) : 0;
	}

	private Fields fields() {
		return (this.row != null) ? this.row.fields() : NOTHING;
	}

	@Override
	public Optional<Client> client(Id id) {
		return Optional.ofNullable(this.row).map(ClientRow::client).filter((client) -> client.id().equals(id));
	}

	@Override
	public List<Wave> waves(Id client) {
		return (this.row != null && client(client).isPresent()) ? this.row.waves() : List.of();
	}

	@Override
	public Optional<Supporter> supporter(Id id) {
		return Optional.ofNullable(this.supporters.get(id));
	}

	@Override
	public Optional<Need> need(Id id) {
		return (this.row == null) ? Optional.empty()
				: this.row.needs().stream().filter((need) -> need.id().equals(id)).findFirst();
	}

	@Override
	public Optional<Id> keptFor(Id record) {
		return Optional.empty();
	}

	@Override
	public boolean isKept(Id record) {
		return false;
	}

	Optional<Event> event(Id id) {
		return (this.row == null) ? Optional.empty()
				: this.row.events().stream().filter((event) -> event.id().equals(id)).findFirst();
	}

	Optional<Wave> wave(int index) {
		return (this.row == null) ? Optional.empty()
				: this.row.waves().stream().filter((wave) -> wave.index() == index).findFirst();
	}

	@Override
	public Optional<KnownReport> report(Id id) {
		return Optional.ofNullable(reports().get(id));
	}

	private Map<Id, KnownReport> reports() {
		List<Fields> rows = fields().list("reports", (report) -> report);
		Map<Id, Id> superseders = new HashMap<>();
		rows.forEach((report) -> {
			Id earlier = report.id("supersedes");
			if (earlier != null) {
				superseders.put(earlier, Fields.required(report.id("id")));
			}
		});
		Id client = (this.row != null) ? this.row.client().id() : null;
		return (client == null) ? Map.of()
				: rows.stream()
					.map((report) -> known(report, client, superseders))
					.collect(Collectors.toMap(KnownReport::id, (report) -> report));
	}

	private static KnownReport known(Fields report, Id client, Map<Id, Id> superseders) {
		Id id = Fields.required(report.id("id"));
		return new KnownReport(id, client, Fields.required(report.moment("recordedAt")), report.id("supersedes"),
				superseders.get(id), report.moment("supersededAt"),
				new ReportDigest(Fields.required(report.text("digest"))));
	}

	@Override
	public Set<Id> supportersOf(Id client) {
		return fields().rows("ties")
			.stream()
			.map((Value tie) -> Tie.parse(tie.get(0).asString()).from())
			.collect(Collectors.toSet());
	}

}

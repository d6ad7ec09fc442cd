package carenet.recording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.actors.Fragment;
import carenet.evidence.ClientRow;
import carenet.evidence.Fragments;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import org.springframework.stereotype.Component;

/** What was reported about clients in reach, and how often they have been changed. */
@Component
public class Reports {

	private static final List<Fragment> ALL = List.of(Fragments.NEEDS, Fragments.EVIDENCE);

	private final Graph graph;

	private final Access access;

	private final Map<ClientReach.Kind, String> texts = new ConcurrentHashMap<>();

	Reports(Graph graph, Access access) {
		this.graph = graph;
		this.access = access;
	}

	/**
	 * All that was reported about a client, at one moment.
	 *
	 * @param row who it is, with waves and needs
	 * @param revision how often the client has been changed
	 * @param reports the reports, the latest recorded first
	 */
	public record OfClient(ClientRow row, int revision, List<ReportShown> reports) {

		/** One of the reports. */
		public Optional<ReportShown> report(Id id) {
			return this.reports.stream().filter((one) -> one.id().equals(id)).findFirst();
		}

	}

	/** Empty where there is no such client in reach. */
	public Optional<OfClient> of(Id client) {
		return Optional.ofNullable(of(List.of(client)).get(client));
	}

	/** One statement for all; who is not in reach is not among them. */
	public Map<Id, OfClient> of(Collection<Id> clients) {
		ClientReach reach = this.access.clients();
		String text = this.texts.computeIfAbsent(reach.kind(), (kind) -> this.graph.text(Fragment.read(ALL, reach)));
		Map<String, Object> parameters = reach.with(Map.of(Fragment.CLIENTS, clients.stream().map(Id::value).toList()));
		Map<Id, OfClient> found = new HashMap<>();
		this.graph.read(text, parameters, (row) -> ofClient(Fields.of(row)))
			.forEach((one) -> found.put(one.row().client().id(), one));
		return found;
	}

	private static OfClient ofClient(Fields fields) {
		ClientRow row = new ClientRow(fields);
		Map<Id, Integer> revisions = new HashMap<>();
		List<Fields> reports = new ArrayList<>(fields.list("reports", (one) -> one));
		reports.forEach((report) -> {
			Integer revision = report.number("revision");
			if (revision != null) {
				revisions.put(Fields.required(report.id("id")), revision);
			}
		});
		return new OfClient(row, revision(fields), ReportShown.of(row.file(), revisions));
	}

	static int revision(Fields row) {
		Integer revision = row.fields("client").number("revision");
		return (revision != null) ? revision : 0;
	}

}

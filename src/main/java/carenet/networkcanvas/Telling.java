package carenet.networkcanvas;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.Mode;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.intake.Findings;
import carenet.intake.ForeignIds;
import carenet.intake.Known;
import carenet.intake.PackageWriter;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;

/** Writes sessions as what a client told. */
final class Telling {

	private static final String NOT_STATED = "NOT_STATED";

	private final Mapping mapping;

	private final ForeignIds ids;

	private final PackageWriter rows;

	private final Consumer<Identity> people;

	private final Known known;

	private final Findings findings;

	private final Set<Id> written = new HashSet<>();

	Telling(Mapping mapping, ForeignIds ids, PackageWriter rows, Consumer<Identity> people, Known known,
			Findings findings) {
		this.mapping = mapping;
		this.ids = ids;
		this.rows = rows;
		this.people = people;
		this.known = known;
		this.findings = findings;
	}

	/** A node as it stands in the study. */
	private record Placed(Id id, boolean need) {
	}

	void session(Session session, Id client, int wave, LocalDate date) {
		Id report = this.ids.kept("Session", session.uuid().isEmpty() ? session.file() : session.uuid());
		this.rows.writeRecordedAtImport(new Report(report, client, wave, Source.CLIENT, client, date, Mode.FREE_RECALL,
				this.mapping.covers(), Instant.EPOCH, null, null));
		Map<String, Placed> nodes = new HashMap<>();
		Set<Tie> told = new HashSet<>();
		for (Session.Node node : session.nodes()) {
			Mapping.NodeType type = this.mapping.nodes().get(node.type());
			if (type != null && type.kind() != Mapping.NodeKind.IGNORE) {
				Fields fields = new Fields(node, type, this.findings);
				nodes.put(node.uuid(), node(session, fields, client, report, date, told));
			}
		}
		Set<String> all = session.nodes().stream().map(Session.Node::uuid).collect(Collectors.toSet());
		session.edges().forEach((edge) -> edge(edge, nodes, all, client, report, told));
	}

	private Placed node(Session session, Fields fields, Id client, Id report, LocalDate date, Set<Tie> told) {
		Id id = id(session, fields);
		if (fields.type().kind() == Mapping.NodeKind.NEED) {
			NeedDomain domain = fields.constant("domain", NeedDomain.class);
			if (domain == null) {
				Reason.UNKNOWN_VALUE.tell(this.findings, fields.node().file(), fields.node().row(), "domain", "");
			}
			else {
				need(new Need(id, client, domain, date, fields.text("label")));
			}
			return new Placed(id, true);
		}
		supporter(fields, id);
		Boolean supports = fields.type().fields().containsKey("supports") ? fields.truth("supports") : Boolean.TRUE;
		if (supports != null) {
			say(report, new Tie(client, TieKind.SUPPORTS, id, client), supports,
					supports ? fields.attributes() : Attributes.NONE, told);
		}
		for (NeedDomain domain : fields.constants("addresses", NeedDomain.class)) {
			Id need = this.ids.hashed("Need", client + " " + domain);
			need(new Need(need, client, domain, date, null));
			say(report, new Tie(client, TieKind.ADDRESSES, id, need), true, Attributes.NONE, told);
		}
		return new Placed(id, false);
	}

	/**
	 * An id of the study where the mapping knows one; otherwise a new one each session.
	 */
	private Id id(Session session, Fields fields) {
		String own = fields.text("id");
		if (own != null && Id.isValid(own)) {
			return Id.of(own);
		}
		String uuid = fields.node().uuid();
		return ForeignIds.isUuid(uuid) ? Id.of(uuid) : this.ids.hashed("Node", session.uuid() + " " + uuid);
	}

	private void need(Need need) {
		if (this.written.add(need.id()) && this.known.need(need.id()).isEmpty()) {
			this.rows.write(need);
		}
	}

	private void supporter(Fields fields, Id id) {
		if (!this.written.add(id) || this.known.supporter(id).isPresent()) {
			return;
		}
		String name = fields.text("name");
		this.rows.write(supporter(fields, id, name));
		if (name != null) {
			this.people.accept(new Identity(id, name, null, null, null));
		}
	}

	private static Supporter supporter(Fields fields, Id id, @org.jspecify.annotations.Nullable String name) {
		return switch (fields.type().kind()) {
			case INFORMAL_CARER -> {
				CareType type = fields.constant("care_type", CareType.class);
				yield new InformalCarer(id, (type != null) ? type : CareType.OTHER, fields.text("relation"),
						fields.whole("birth_year", 1800, 2999), fields.sex(), null);
			}
			case PROFESSIONAL -> new Professional(id, or(fields.text("profession")), true);
			case AGENCY ->
				new Agency(id, (name != null) ? name : id.value(), or(fields.text("sector")), false, false, null);
			case NEED, IGNORE -> throw new IllegalStateException("no supporter: " + fields.type().kind());
		};
	}

	private static String or(@org.jspecify.annotations.Nullable String text) {
		return (text != null) ? text : NOT_STATED;
	}

	private void say(Id report, Tie tie, boolean present, Attributes attributes, Set<Tie> told) {
		if (told.add(tie)) {
			this.rows.write(new Statement(report, tie, present, Evidence.EXPLICIT, null, null, null, null, attributes));
		}
	}

	private void edge(Session.Edge edge, Map<String, Placed> nodes, Set<String> all, Id client, Id report,
			Set<Tie> told) {
		Mapping.EdgeKind kind = this.mapping.edges().getOrDefault(edge.type(), Mapping.EdgeKind.IGNORE);
		if (kind == Mapping.EdgeKind.IGNORE) {
			return;
		}
		boolean there = all.contains(edge.source()) && all.contains(edge.target());
		Placed source = nodes.get(edge.source());
		Placed target = nodes.get(edge.target());
		if (source == null || target == null) {
			(there ? Reason.NOT_MAPPED : Reason.UNKNOWN_END).tell(this.findings, edge.file(), edge.row(),
					"edge " + edge.type(), "");
			return;
		}
		boolean contact = kind == Mapping.EdgeKind.CONTACT && !source.need && !target.need
				&& !source.id.equals(target.id);
		boolean addresses = kind == Mapping.EdgeKind.ADDRESSES && source.need != target.need;
		if (contact) {
			say(report, new Tie(client, TieKind.IN_CONTACT_WITH, source.id, target.id), true, Attributes.NONE, told);
		}
		else if (addresses) {
			Placed supporter = source.need ? target : source;
			Placed need = source.need ? source : target;
			say(report, new Tie(client, TieKind.ADDRESSES, supporter.id, need.id), true, Attributes.NONE, told);
		}
		else {
			Reason.UNKNOWN_END.tell(this.findings, edge.file(), edge.row(), "edge " + edge.type(), "");
		}
	}

}

package carenet.network;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.ClientEntry;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Reach;
import carenet.evidence.Register;
import carenet.evidence.Standing;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.network.Knowledge.Stood;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/** Puts one network together from what is known. */
final class Assembly {

	private final ClientEntry entry;

	private final NetworkKey key;

	private final Wave wave;

	private final View view;

	private final Knowledge knowledge;

	private final Register register;

	private final Map<Id, List<Need>> addressed;

	Assembly(ClientEntry entry, NetworkKey key, Wave wave, Knowledge knowledge) {
		this.entry = entry;
		this.key = key;
		this.wave = wave;
		this.view = key.view();
		this.knowledge = knowledge;
		this.register = knowledge.register();
		this.addressed = key.asks(Part.ADDRESSED) ? knowledge.addressed(wave.index(), key.view()) : Map.of();
	}

	SupportNetwork network() {
		List<SupportTie> ties = ties();
		List<Agency> agencies = ties.stream()
			.filter((tie) -> tie.state() == TieState.PRESENT)
			.flatMap((tie) -> tie.agencies().stream())
			.distinct()
			.sorted(Comparator.comparing(Agency::id))
			.toList();
		return new SupportNetwork(this.entry.client(), this.wave, this.entry.waves(), this.view, ties, needs(),
				contacts(), this.key.asks(Part.MEASURES) && contactsAsked(), agencies, warnings());
	}

	private List<SupportTie> ties() {
		return this.key.asks(Part.PRESENT) ? standings(TieKind.SUPPORTS)
			.filter((stood) -> this.key.asks(Part.TIES) || stood.standing().state() == TieState.PRESENT)
			.map(this::supportTie)
			.toList() : List.of();
	}

	private List<NeedAtWave> needs() {
		return this.key.asks(Part.NEEDS) ? this.knowledge.needsAt(this.wave.index(), this.view) : List.of();
	}

	private List<Contact> contacts() {
		return this.key.asks(Part.CONTACTS) ? standings(TieKind.IN_CONTACT_WITH).map(this::contact).toList()
				: List.of();
	}

	private List<String> warnings() {
		return this.key.asks(Part.WARNINGS) ? Warnings.of(this.wave, this.view, this.knowledge) : List.of();
	}

	private Stream<Stood> standings(TieKind kind) {
		return this.knowledge.standings(kind, this.wave.index(), this.view).stream();
	}

	private SupportTie supportTie(Stood stood) {
		Tie tie = stood.tie();
		Standing standing = stood.standing();
		boolean present = standing.state() == TieState.PRESENT;
		return new SupportTie(tie.id(), supporter(tie.from()), agencies(tie.from()), standing.state(),
				standing.conflict(), standing.reportedBy(), standing.deniedBy(),
				this.knowledge.silent(tie, this.wave.index(), this.view), attributes(tie, standing),
				present ? this.addressed.getOrDefault(tie.from(), List.of()) : List.of(),
				this.knowledge.statements(tie, this.wave.index(), this.view));
	}

	/** A tie that is not applicable has none, whatever anybody says of it. */
	private Attributes attributes(Tie tie, Standing standing) {
		boolean none = standing.reportedBy().isEmpty() || standing.state() == TieState.NOT_APPLICABLE;
		return none ? Attributes.NONE : this.knowledge.attributes(tie, this.wave.index(), this.view);
	}

	private Supporter supporter(Id id) {
		return Fields.required(this.register.find(id));
	}

	private List<Agency> agencies(Id supporter) {
		if (this.register.find(supporter) instanceof Agency agency) {
			return List.of(agency);
		}
		return this.register.employersOn(this.wave.date(), supporter).sorted(Comparator.comparing(Agency::id)).toList();
	}

	private boolean contactsAsked() {
		return this.knowledge.reports()
			.stream()
			.filter((report) -> report.wave() == this.wave.index() && this.view.counts(report.source()))
			.anyMatch((report) -> report.covers().reach(TieKind.IN_CONTACT_WITH) == Reach.ALL);
	}

	private Contact contact(Stood stood) {
		Tie tie = stood.tie();
		Standing standing = stood.standing();
		return new Contact(tie.id(), List.of(supporter(tie.from()), supporter(tie.to())), standing.state(),
				standing.conflict(), standing.reportedBy(), standing.deniedBy());
	}

}

package carenet.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.ClientRow;
import carenet.evidence.Reach;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Standing;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;

/** Puts one network together from what is known. */
final class Assembly {

	private final ClientRow row;

	private final NetworkKey key;

	private final Wave wave;

	private final View view;

	private final Knowledge knowledge;

	private final Register register;

	private final List<Need> needs;

	private final Map<TieKind, List<Stood>> standings;

	Assembly(ClientRow row, NetworkKey key, Wave wave, Knowledge knowledge) {
		this.row = row;
		this.key = key;
		this.wave = wave;
		this.view = key.view();
		this.knowledge = knowledge;
		this.register = row.register();
		this.needs = row.needs().stream().sorted(Comparator.comparing(Need::id)).toList();
		this.standings = knowledge.testimonies()
			.entrySet()
			.stream()
			.map((entry) -> new Stood(entry.getKey(), entry.getValue().at(wave.index(), this.view)))
			.collect(Collectors.groupingBy((stood) -> stood.tie().kind()));
	}

	SupportNetwork network() {
		List<SupportTie> ties = standings(TieKind.SUPPORTS).map(this::supportTie).toList();
		List<NeedAtWave> listed = this.key.asks(Part.NEEDS) ? this.needs.stream().flatMap(this::needAtWave).toList()
				: List.of();
		List<Contact> contacts = this.key.asks(Part.CONTACTS)
				? standings(TieKind.IN_CONTACT_WITH).map(this::contact).toList() : List.of();
		List<Agency> agencies = ties.stream()
			.filter((tie) -> tie.state() == TieState.PRESENT)
			.flatMap((tie) -> tie.agencies().stream())
			.distinct()
			.sorted(Comparator.comparing(Agency::id))
			.toList();
		List<String> warnings = this.key.asks(Part.WARNINGS)
				? Warnings.of(this.row, this.wave, this.view, this.knowledge, this.register) : List.of();
		return new SupportNetwork(this.row.client(), this.wave, this.row.waves(), this.view, ties, listed, contacts,
				contactsAsked(), agencies, warnings);
	}

	private record Stood(Tie tie, Standing standing) {
	}

	private Stream<Stood> standings(TieKind kind) {
		return this.standings.getOrDefault(kind, List.of()).stream();
	}

	private SupportTie supportTie(Stood stood) {
		Tie tie = stood.tie();
		Standing standing = stood.standing();
		boolean present = standing.state() == TieState.PRESENT;
		return new SupportTie(tie.id(), supporter(tie.from()), agencies(tie.from()), standing.state(),
				standing.conflict(), standing.reportedBy(), standing.deniedBy(),
				this.knowledge.silent(tie, this.wave.index(), this.view), attributes(tie, standing),
				present ? addressedBy(tie.from()) : List.of(),
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

	private List<Need> addressedBy(Id supporter) {
		return this.needs.stream()
			.filter((need) -> addressers(need).anyMatch((tie) -> tie.from().equals(supporter)))
			.toList();
	}

	private Stream<Tie> addressers(Need need) {
		return addressing(need).filter((stood) -> stood.standing().state() == TieState.PRESENT).map(Stood::tie);
	}

	private Stream<Stood> addressing(Need need) {
		return standings(TieKind.ADDRESSES).filter((stood) -> stood.tie().to().equals(need.id()));
	}

	private Stream<NeedAtWave> needAtWave(Need need) {
		Optional<Knowledge.Rated> rated = this.knowledge.rated(need, this.wave.index(), this.view);
		return rated
			.map((is) -> new NeedAtWave(need, is.status(), is.score(), is.urgency(), is.conflict(), is.ratings(),
					addressers(need).map((tie) -> supporter(tie.from())).toList(), coverage(need)))
			.stream();
	}

	/** A professional and the own agency count once. */
	private NeedCoverage coverage(Need need) {
		List<Id> addressers = addressers(need).map(Tie::from).toList();
		LocalDate day = this.wave.date();
		long count = addressers.stream()
			.filter((one) -> addressers.stream().noneMatch((other) -> this.register.employs(one, other, day)))
			.count();
		if (count > 0) {
			return (count == 1) ? NeedCoverage.SINGLE : NeedCoverage.SHARED;
		}
		boolean asked = counting().stream().anyMatch((report) -> report.covers().reach(TieKind.ADDRESSES) == Reach.ALL);
		boolean allKnown = addressing(need).noneMatch((stood) -> stood.standing().state() == TieState.UNKNOWN);
		return (asked && allKnown) ? NeedCoverage.UNCOVERED : NeedCoverage.UNKNOWN;
	}

	private boolean contactsAsked() {
		return counting().stream().anyMatch((report) -> report.covers().reach(TieKind.IN_CONTACT_WITH) == Reach.ALL);
	}

	private Collection<Report> counting() {
		List<Report> counting = new ArrayList<>();
		this.knowledge.reports()
			.stream()
			.filter((report) -> report.wave() == this.wave.index() && this.view.counts(report.source()))
			.forEach(counting::add);
		return counting;
	}

	private Contact contact(Stood stood) {
		Tie tie = stood.tie();
		Standing standing = stood.standing();
		return new Contact(tie.id(), List.of(supporter(tie.from()), supporter(tie.to())), standing.state(),
				standing.conflict(), standing.reportedBy(), standing.deniedBy());
	}

}

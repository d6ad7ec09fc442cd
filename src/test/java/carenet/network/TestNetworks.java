package carenet.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import carenet.actors.Agency;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** Support networks told as a story, for tests. */
public final class TestNetworks {

	private final Client client;

	private final List<SupportTie> ties = new ArrayList<>();

	private final List<NeedAtWave> needs = new ArrayList<>();

	private final List<Contact> contacts = new ArrayList<>();

	private int wave;

	private TestNetworks(String client) {
		this.client = new Client(Id.of(client), 1961, Sex.FEMALE, "North", null, null);
	}

	public static TestNetworks around(String client) {
		return new TestNetworks(client);
	}

	public static InformalCarer sister(String id) {
		return carer(id, CareType.OTHER_KIN, "SIBLING", Sex.FEMALE);
	}

	public static InformalCarer mother(String id) {
		return carer(id, CareType.OTHER_KIN, "PARENT", Sex.FEMALE);
	}

	public static InformalCarer partner(String id) {
		return carer(id, CareType.CO_RESIDENT, "PARTNER", Sex.MALE);
	}

	public static InformalCarer child(String id) {
		return carer(id, CareType.CHILD, "CHILD", Sex.MALE);
	}

	public static InformalCarer friend(String id) {
		return carer(id, CareType.FRIEND, null, null);
	}

	public static InformalCarer neighbour(String id) {
		return carer(id, CareType.NEIGHBOUR, "NEIGHBOUR", Sex.UNKNOWN);
	}

	public static InformalCarer volunteer(String id) {
		return carer(id, CareType.VOLUNTEER, null, null);
	}

	public static InformalCarer carer(String id, CareType careType, @Nullable String relation, @Nullable Sex sex) {
		return new InformalCarer(Id.of(id), careType, relation, null, sex, null);
	}

	public static Professional professional(String id, String profession) {
		return new Professional(Id.of(id), profession, true);
	}

	public static Agency agency(String id, String sector) {
		return new Agency(Id.of(id), "Agency " + id, sector, false, false, null);
	}

	public TestNetworks atWave(int index) {
		this.wave = index;
		return this;
	}

	/** Told by the client, and nothing more. */
	public TestNetworks supportedBy(Supporter... supporters) {
		Arrays.stream(supporters).forEach((supporter) -> supportedBy(supporter, (tie) -> tie));
		return this;
	}

	public TestNetworks supportedBy(Supporter supporter, UnaryOperator<TestTie> story) {
		String id = new Tie(this.client.id(), TieKind.SUPPORTS, supporter.id(), this.client.id()).id();
		this.ties.add(story.apply(new TestTie(supporter)).told(id));
		return this;
	}

	public TestNetworks inContact(String one, String other) {
		return contact(one, other, TieState.PRESENT);
	}

	public TestNetworks notInContact(String one, String other) {
		return contact(one, other, TieState.ABSENT);
	}

	public TestNetworks contact(String one, String other, TieState state) {
		Tie tie = new Tie(this.client.id(), TieKind.IN_CONTACT_WITH, Id.of(one), Id.of(other));
		this.contacts.add(
				new Contact(tie.id(), List.of(known(tie.from()), known(tie.to())), state, false, List.of(), List.of()));
		return this;
	}

	public TestNetworks need(String id, NeedDomain domain, NeedStatus status, String... addressedBy) {
		Need need = new Need(Id.of(id), this.client.id(), domain, null, null);
		List<Supporter> addressers = Arrays.stream(addressedBy).map(Id::of).map(this::known).toList();
		NeedCoverage coverage = switch (addressers.size()) {
			case 0 -> NeedCoverage.UNCOVERED;
			case 1 -> NeedCoverage.SINGLE;
			default -> NeedCoverage.SHARED;
		};
		this.needs.add(new NeedAtWave(need, status, null, null, false, List.of(), addressers, coverage));
		this.ties.replaceAll((tie) -> addressers.contains(tie.supporter()) ? addressing(tie, need) : tie);
		return this;
	}

	private static SupportTie addressing(SupportTie tie, Need need) {
		List<Need> addresses = new ArrayList<>(tie.addresses());
		addresses.add(need);
		return new SupportTie(tie.id(), tie.supporter(), tie.agencies(), tie.state(), tie.conflict(), tie.reportedBy(),
				tie.deniedBy(), tie.silent(), tie.attributes(), addresses, tie.statements());
	}

	public SupportNetwork build() {
		List<Wave> waves = List.of(wave(0), wave(1), wave(2));
		List<SupportTie> sorted = this.ties.stream().sorted(Comparator.comparing(SupportTie::id)).toList();
		List<Agency> agencies = sorted.stream()
			.filter((tie) -> tie.state() == TieState.PRESENT)
			.flatMap((tie) -> tie.agencies().stream())
			.distinct()
			.sorted(Comparator.comparing(Agency::id))
			.toList();
		return new SupportNetwork(this.client, waves.get(this.wave), waves, View.DEFAULT, sorted,
				List.copyOf(this.needs), List.copyOf(this.contacts), false, agencies, List.of());
	}

	private Supporter known(Id id) {
		return this.ties.stream()
			.map(SupportTie::supporter)
			.filter((supporter) -> Objects.equals(supporter.id(), id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(id + " does not support the client in this story"));
	}

	private static Wave wave(int index) {
		return new Wave(index, LocalDate.of(2018, 2, 1).plusMonths(6L * index), WaveStatus.CONDUCTED);
	}

}

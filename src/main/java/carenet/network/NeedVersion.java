package carenet.network;

import java.util.List;

import carenet.actors.Fragment;
import carenet.actors.Need;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.PersonExtent;
import carenet.evidence.Register;
import carenet.evidence.RegisterBuilder;
import carenet.evidence.Tie;
import carenet.evidence.Urgency;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.driver.Value;

/**
 * A need that is listed at one wave, as the plain relationships tell it: what all sources
 * say, as known now.
 *
 * @param need the need
 * @param wave the wave's index
 * @param status the first stated status
 * @param score the first stated score
 * @param urgency the first stated urgency
 * @param conflict whether voices state different statuses
 * @param coverage how it is covered
 * @param addressers the ties through which it is addressed, in their order
 */
record NeedVersion(Need need, int wave, NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency,
		boolean conflict, NeedCoverage coverage, List<Tie> addressers) {

	private static final String COLUMN = "hasNeed";

	/**
	 * The versions at the waves asked for.
	 * @param addressers what is to be read of those who address the need; null if nothing
	 */
	static Fragment fragment(@Nullable PersonExtent addressers) {
		return new Fragment(COLUMN, (client) -> versions(client, addressers));
	}

	private static Expression versions(Node client, @Nullable PersonExtent addressers) {
		Node need = Cypher.anyNode("n");
		Relationship version = client.relationshipTo(need, "HAS_NEED").named("r");
		return Cypher.listBasedOn(version)
			.where(WavesAsked.include(version))
			.returning(Cypher.listOf(Cypher.properties(version), Cypher.properties(need),
					(addressers != null) ? addressers(need, version, addressers) : Cypher.listOf()));
	}

	private static Expression addressers(Node need, Relationship version, PersonExtent extent) {
		Node supporter = Cypher.anyNode("s");
		Relationship addresses = supporter.relationshipTo(need, "ADDRESSES").named("d");
		return Cypher.listBasedOn(addresses)
			.where(addresses.property("wave").eq(version.property("wave")))
			.returning(RegisterBuilder.person(supporter, extent));
	}

	static List<NeedVersion> of(Fields row, Id client, RegisterBuilder people) {
		return row.rows(COLUMN).stream().map((version) -> of(version, client, people)).toList();
	}

	/** Whether a store that was written earlier does not say how needs are covered. */
	static boolean lackCoverage(Fields row) {
		return row.rows(COLUMN).stream().anyMatch((version) -> !version.get(0).containsKey("coverage"));
	}

	private static NeedVersion of(Value row, Id client, RegisterBuilder people) {
		Fields version = new Fields(row.get(0));
		Need need = Need.from(new Fields(row.get(1)), client);
		List<Tie> addressers = row.get(2)
			.asList((person) -> new Tie(client, TieKind.ADDRESSES, people.add(person), need.id()))
			.stream()
			.sorted()
			.toList();
		return new NeedVersion(need, Fields.required(version.number("wave")),
				Fields.required(version.constant("status", NeedStatus.class)), version.number("score"),
				version.constant("urgency", Urgency.class), version.isSet("conflict"),
				Fields.required(version.constant("coverage", NeedCoverage.class)), addressers);
	}

	NeedAtWave told(Register register) {
		return new NeedAtWave(this.need, this.status, this.score, this.urgency, this.conflict, List.of(),
				this.addressers.stream().map((tie) -> Fields.required(register.find(tie.from()))).toList(),
				this.coverage);
	}

}

package carenet.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.actors.Supporters;
import carenet.evidence.Chronicle;
import carenet.graph.Graph;
import carenet.intake.CheckedPackage;
import carenet.intake.JudgedDraft;
import carenet.study.Id;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.ClientException;
import org.springframework.stereotype.Component;

/**
 * Writes all of one deed in one transaction, on top of what was judged or not at all.
 * Names are in the vault before the transaction ends, and only once nobody else can have
 * their ids: somebody who is there has a name.
 */
@Component
class Writing {

	private static final String TAKEN = "Neo.ClientError.Schema.ConstraintValidationFailed";

	private final Graph graph;

	private final Supporters supporters;

	private final Chronicle chronicle;

	private final IdentityVault identities;

	Writing(Graph graph, Supporters supporters, Chronicle chronicle, IdentityVault identities) {
		this.graph = graph;
		this.supporters = supporters;
		this.chronicle = chronicle;
		this.identities = identities;
	}

	/** The client's revision then; empty where somebody else was faster. */
	Optional<Integer> write(Wanted wanted, Standing standing, JudgedDraft judged) {
		try {
			return this.graph.write((tx) -> write(tx, wanted, standing, judged.checked()));
		}
		catch (ClientException ex) {
			if (TAKEN.equals(ex.code())) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private Optional<Integer> write(TransactionContext tx, Wanted wanted, Standing standing, CheckedPackage checked) {
		Id client = wanted.client();
		Optional<Integer> held = this.chronicle.hold(tx, client);
		Optional<Integer> judged = standing.hasClient() ? Optional.of(standing.revision()) : Optional.empty();
		if (!held.equals(judged)) {
			return Optional.empty();
		}
		this.supporters.save(tx, Settled.checkedSupporters(checked), checked.employments());
		checked.clients().forEach((file) -> this.chronicle.append(tx, file));
		List<Identity> names = new ArrayList<>();
		checked.identities(names::add);
		this.identities.saveAll(names);
		return Optional.of(this.chronicle.hold(tx, client).orElse(0));
	}

}

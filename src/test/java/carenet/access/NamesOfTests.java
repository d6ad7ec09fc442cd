package carenet.access;

import java.time.Clock;

import carenet.audit.Auditor;
import carenet.graph.Graph;

/** Names as the product makes them, for tests of other rooms. */
public final class NamesOfTests {

	private NamesOfTests() {
	}

	public static Names of(IdentityVault vault, Access access, Graph graph, Auditor auditor, Clock clock) {
		return new Names(vault, access, new Grants(new GrantBook(graph, clock), access, auditor, clock));
	}

}

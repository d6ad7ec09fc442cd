package carenet.export;

import java.io.IOException;
import java.time.Clock;

import carenet.access.Access;
import carenet.access.AccessForEverybody;
import carenet.access.IdentityVault;
import carenet.access.Names;
import carenet.access.NamesOfTests;
import carenet.actors.Clients;
import carenet.actors.Supporters;
import carenet.audit.AuditLog;
import carenet.audit.AuditSettings;
import carenet.audit.Auditor;
import carenet.audit.Doer;
import carenet.evidence.ChronicleConfiguration;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.graph.TestFolders;
import carenet.intake.IntakeConfiguration;
import carenet.network.NetworksConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Exports and imports over the database that tests share. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ ChronicleConfiguration.class, NetworksConfiguration.class, AccessForEverybody.class, Clients.class,
		Supporters.class, IntakeConfiguration.class, ExportedClients.class, PeopleNamed.class, Surroundings.class,
		Writings.class, Exports.class })
public class ExportTestConfiguration {

	@Bean
	IdentityVault identities(DataFolder data) {
		return IdentityVault.open(data);
	}

	@Bean
	AuditLog auditLog(Clock clock) throws IOException {
		return AuditLog.open(new DataFolder(TestFolders.fresh()), AuditSettings.DEFAULT, clock);
	}

	@Bean
	Auditor auditor(AuditLog log) {
		return new Auditor(log, () -> Doer.LOCAL);
	}

	@Bean
	Names names(IdentityVault vault, Access access, Graph graph, Auditor auditor, Clock clock) {
		return NamesOfTests.of(vault, access, graph, auditor, clock);
	}

}

package carenet.recording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import carenet.actors.ClientEntry;
import carenet.graph.BatchLoading;
import carenet.study.Id;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** What was reported, in GraphQL: one statement for all clients that are asked for. */
@Controller
class ReportsController implements BatchLoading {

	ReportsController(Reports reports, BatchLoaderRegistry loaders) {
		loaders.forTypePair(Id.class, Reports.OfClient.class)
			.registerMappedBatchLoader(
					(clients, environment) -> Mono.fromCallable(() -> Map.copyOf(reports.of(clients))));
	}

	@SchemaMapping(typeName = "Client", field = "reports")
	CompletableFuture<List<ReportShown>> reports(ClientEntry client, DataLoader<Id, Reports.OfClient> loader) {
		return loader.load(client.id()).thenApply(Reports.OfClient::reports);
	}

	@SchemaMapping(typeName = "Client", field = "revision")
	CompletableFuture<Integer> revision(ClientEntry client, DataLoader<Id, Reports.OfClient> loader) {
		return loader.load(client.id()).thenApply(Reports.OfClient::revision);
	}

}

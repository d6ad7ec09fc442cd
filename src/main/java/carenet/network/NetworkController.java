package carenet.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import carenet.actors.ClientEntry;
import carenet.graph.BatchLoading;
import carenet.graph.WarningsOfAnswer;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;
import graphql.schema.DataFetchingEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The support network in GraphQL; what is not asked for is not read. */
@Controller
class NetworkController implements BatchLoading {

	private final Networks networks;

	NetworkController(Networks networks, CareDensities densities, BatchLoaderRegistry loaders) {
		this.networks = networks;
		loaders.forTypePair(NetworkKey.class, SupportNetwork.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> networks.findAll(keys)));
		loaders.forTypePair(CareDensities.Key.class, CareDensities.Found.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> densities.findAll(keys)));
	}

	@QueryMapping
	@Nullable SupportNetwork supportNetwork(@Argument String client, @Argument @Nullable View view,
			DataFetchingEnvironment environment) {
		if (!Id.isValid(client)) {
			return null;
		}
		return this.networks.find(key(Id.of(client), AsOfArgument.of(environment), view, environment)).orElse(null);
	}

	@SchemaMapping(typeName = "Client", field = "supportNetwork")
	CompletableFuture<@Nullable SupportNetwork> ofClient(ClientEntry client, @Argument @Nullable View view,
			DataFetchingEnvironment environment, DataLoader<NetworkKey, @Nullable SupportNetwork> loader) {
		AsOf asOf = AsOfArgument.of(environment);
		if (Networks.wave(client.waves(), asOf).isEmpty()) {
			String missing = Networks.missing(client.id(), client.waves(), asOf);
			if (!WarningsOfAnswer.isUnderAList(environment)) {
				throw new BadInput(missing);
			}
			WarningsOfAnswer.add(environment.getGraphQlContext(), missing);
			return CompletableFuture.completedFuture(null);
		}
		return loader.load(key(client.id(), asOf, view, environment));
	}

	private static NetworkKey key(Id client, AsOf at, @Nullable View view, DataFetchingEnvironment environment) {
		Set<Part> parts = new Selection(environment).parts();
		return new NetworkKey(client, at, Optional.ofNullable(view).orElse(View.DEFAULT), parts);
	}

	@SchemaMapping
	ClientEntry client(SupportNetwork network) {
		return new ClientEntry(network.client(), network.waves());
	}

	@SchemaMapping
	List<SupportTie> ties(SupportNetwork network, DataFetchingEnvironment environment) {
		List<String> states = environment.getArgumentOrDefault("states", List.of());
		return network.ties().stream().filter((tie) -> states.contains(tie.state().name())).toList();
	}

	/** The care density reads other clients, and only where it is asked for. */
	@SchemaMapping
	CompletableFuture<EgoMeasures> measures(SupportNetwork network, DataFetchingEnvironment environment,
			DataLoader<CareDensities.Key, CareDensities.Found> densities) {
		EgoMeasures measures = network.measures();
		if (!environment.getSelectionSet().contains("careDensity")) {
			return CompletableFuture.completedFuture(measures);
		}
		return densities.load(new CareDensities.Key(network.client().id(), network.wave().index(), network.view()))
			.thenApply((found) -> measures.withCareDensity(found.density()));
	}

}

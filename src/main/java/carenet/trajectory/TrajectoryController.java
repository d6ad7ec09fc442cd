package carenet.trajectory;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import carenet.graph.BatchLoading;
import carenet.actors.ClientEntry;
import carenet.network.Part;
import carenet.study.View;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The trajectory of a client in GraphQL; what is not asked for is not read. */
@Controller
class TrajectoryController implements BatchLoading {

	private static final Set<Part> NEEDS = Set.of(Part.NEEDS, Part.RATINGS, Part.ADDRESSERS, Part.STATEMENTS,
			Part.EVENTS);

	/** What each field reads. */
	private static final Map<String, Set<Part>> FIELDS = Map.of("dayZero", Set.of(Part.EVENTS), "needs", NEEDS,
			"needsByDay42", NEEDS, "revisions", NEEDS, "integratedCare", Set.of(Part.TIES, Part.EMPLOYERS),
			"admissions", Set.of(Part.TIES, Part.STATEMENTS, Part.EVENTS), "agreement", Set.of(Part.TIES), "codings",
			Set.of(Part.CODINGS), "reasons", Set.of(Part.EVENTS));

	TrajectoryController(Trajectories trajectories, BatchLoaderRegistry loaders) {
		loaders.forTypePair(TrajectoryKey.class, Trajectory.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> trajectories.findAll(keys)));
	}

	@SchemaMapping(typeName = "Client", field = "trajectory")
	CompletableFuture<@Nullable Trajectory> ofClient(ClientEntry client, @Argument @Nullable View view,
			DataFetchingEnvironment environment, DataLoader<TrajectoryKey, @Nullable Trajectory> loader) {
		return loader.load(new TrajectoryKey(client.id(), Optional.ofNullable(view).orElse(View.DEFAULT),
				parts(environment.getSelectionSet())));
	}

	private static Set<Part> parts(DataFetchingFieldSelectionSet selection) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		FIELDS.forEach((field, reads) -> {
			if (selection.contains(field)) {
				parts.addAll(reads);
			}
		});
		return parts;
	}

}

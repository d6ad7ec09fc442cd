package carenet.change;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

import carenet.actors.ClientEntry;
import carenet.graph.BatchLoading;
import carenet.graph.WarningsOfAnswer;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;

/** Change between waves in GraphQL; what is not asked for is not read. */
@Controller
class ChangeController implements BatchLoading {

	private final NetworkChanges changes;

	ChangeController(NetworkChanges changes, BatchLoaderRegistry loaders) {
		this.changes = changes;
		loaders.forTypePair(ChangeKey.class, NetworkChange.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> changes.findAll(keys)));
		loaders.forTypePair(CourseKey.class, TieCourses.class)
			.registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> changes.courses(keys)));
	}

	@QueryMapping
	@Nullable NetworkChange networkChange(@Argument String client, @Argument int from, @Argument int to,
			@Argument @Nullable View view, DataFetchingEnvironment environment) {
		if (!Id.isValid(client)) {
			return null;
		}
		return this.changes.find(key(Id.of(client), from, to, view, environment)).orElse(null);
	}

	@SchemaMapping(typeName = "Client", field = "networkChange")
	CompletableFuture<@Nullable NetworkChange> ofClient(ClientEntry client, @Argument int from, @Argument int to,
			@Argument @Nullable View view, DataFetchingEnvironment environment,
			DataLoader<ChangeKey, @Nullable NetworkChange> loader) {
		ChangeKey key = key(client.id(), from, to, view, environment);
		Optional<String> missing = Stream.of(from, to)
			.map(AsOf.AtWave::new)
			.filter((at) -> Networks.wave(client.waves(), at).isEmpty())
			.map((at) -> Networks.missing(client.id(), client.waves(), at))
			.findFirst();
		if (missing.isEmpty()) {
			return loader.load(key);
		}
		if (!WarningsOfAnswer.isUnderAList(environment)) {
			throw new BadInput(missing.get());
		}
		WarningsOfAnswer.add(environment.getGraphQlContext(), missing.get());
		return CompletableFuture.completedFuture(null);
	}

	@SchemaMapping(typeName = "Client", field = "courses")
	CompletableFuture<@Nullable List<TieCourse>> courses(ClientEntry client, @Argument @Nullable View view,
			DataLoader<CourseKey, @Nullable TieCourses> loader) {
		return loader.load(new CourseKey(client.id(), Optional.ofNullable(view).orElse(View.DEFAULT)))
			.thenApply((courses) -> (courses != null) ? courses.ties() : null);
	}

	private static ChangeKey key(Id client, int from, int to, @Nullable View view,
			DataFetchingEnvironment environment) {
		return new ChangeKey(client, from, to, Optional.ofNullable(view).orElse(View.DEFAULT),
				parts(environment.getSelectionSet()));
	}

	/** Reasons of ends and attributes of contacts stand in the single statements. */
	private static Set<Part> parts(DataFetchingFieldSelectionSet selection) {
		Set<Part> parts = EnumSet.of(Part.TIES);
		if (selection.contains("ties/attributes")) {
			parts.add(Part.ATTRIBUTES);
		}
		if (selection.containsAnyOf("ties/endReasons", "ties/sentence", "contacts/endReasons", "contacts/attributes",
				"contacts/sentence")) {
			parts.addAll(List.of(Part.STATEMENTS, Part.ATTRIBUTES));
		}
		if (selection.contains("needs")) {
			parts.addAll(List.of(Part.NEEDS, Part.RATINGS));
		}
		if (selection.contains("contacts")) {
			parts.add(Part.CONTACTS);
		}
		if (selection.contains("warnings")) {
			parts.add(Part.WARNINGS);
		}
		return parts;
	}

	@SchemaMapping(typeName = "TransitionCounts", field = "transient")
	int transientTies(TransitionCounts counts) {
		return counts.transientTies();
	}

}

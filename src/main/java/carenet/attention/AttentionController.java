package carenet.attention;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import carenet.actors.ClientEntry;
import carenet.network.AsOfArgument;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;
import carenet.study.Wave;
import carenet.words.Wording;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What breaks, in GraphQL: one statement for each question. */
@Controller
class AttentionController {

	private final Networks networks;

	AttentionController(Networks networks) {
		this.networks = networks;
	}

	@QueryMapping
	@Nullable WhatIf whatIf(@Argument String client, @Argument List<String> without, @Argument @Nullable View view,
			DataFetchingEnvironment environment) {
		if (without.isEmpty()) {
			throw new BadInput("without: name at least one supporter or agency");
		}
		List<Id> chosen = without.stream().map(Id::of).toList();
		return find(client, AsOfArgument.of(environment), view, (known, network) -> WhatIf.of(known, network, chosen));
	}

	@QueryMapping
	@Nullable Attention attention(@Argument String client, @Argument @Nullable View view, DataFetchingEnvironment environment) {
		return find(client, AsOfArgument.of(environment), view, Attention::of);
	}

	private <T> @Nullable T find(String client, AsOf at, @Nullable View view,
			BiFunction<KnownClient, SupportNetwork, T> found) {
		if (!Id.isValid(client)) {
			return null;
		}
		NetworkKey key = new NetworkKey(Id.of(client), at, Optional.ofNullable(view).orElse(View.DEFAULT),
				Part.OF_A_NETWORK);
		KnownClient known = this.networks.know(key).orElse(null);
		if (known == null) {
			return null;
		}
		Wave wave = Networks.wave(known.waves(), at)
			.orElseThrow(() -> new BadInput(Networks.missing(key.client(), known.waves(), at)));
		return found.apply(known, known.at(wave));
	}

	@SchemaMapping
	ClientEntry client(WhatIf loss) {
		return entry(loss.before());
	}

	@SchemaMapping
	ClientEntry client(Attention attention) {
		return entry(attention.network());
	}

	private static ClientEntry entry(SupportNetwork network) {
		return new ClientEntry(network.client(), network.waves());
	}

	@SchemaMapping
	Wave wave(Attention attention) {
		return attention.network().wave();
	}

	@SchemaMapping
	List<String> sentences(WhatIf loss) {
		return loss.sentences(Wording::kindAndId);
	}

}

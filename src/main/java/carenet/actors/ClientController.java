package carenet.actors;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Clients in GraphQL. */
@Controller
class ClientController {

	private final Clients clients;

	ClientController(Clients clients) {
		this.clients = clients;
	}

	@QueryMapping
	@Nullable ClientEntry client(@Argument String id) {
		return Id.isValid(id) ? this.clients.find(Id.of(id)).orElse(null) : null;
	}

	@QueryMapping
	ClientConnection clients(@Argument @Nullable ClientFilter filter, @Argument int first,
			@Argument @Nullable String after) {
		return this.clients.find((filter != null) ? filter : ClientFilter.ALL, first, after);
	}

}

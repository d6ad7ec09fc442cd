package carenet.actors;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Clients in GraphQL. */
@Controller
class ClientController {

	/** How many clients a page holds unless told otherwise; null is the same. */
	private static final int USUAL = 20;

	private final Clients clients;

	ClientController(Clients clients) {
		this.clients = clients;
	}

	@QueryMapping
	@Nullable ClientEntry client(@Argument String id) {
		return Id.isValid(id) ? this.clients.find(Id.of(id)).orElse(null) : null;
	}

	@QueryMapping
	ClientConnection clients(@Argument @Nullable ClientFilter filter, @Argument @Nullable Integer first,
			@Argument @Nullable String after) {
		return this.clients.find((filter != null) ? filter : ClientFilter.ALL, (first != null) ? first : USUAL, after);
	}

}

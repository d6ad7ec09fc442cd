package carenet.people;

import java.util.List;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.Right;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Finding in GraphQL. */
@Controller
class FindingController {

	/** How many are found unless told otherwise; null is the same. */
	private static final int USUAL = 10;

	private static final int MOST = 50;

	private final Finding finding;

	private final Access access;

	FindingController(Finding finding, Access access) {
		this.finding = finding;
		this.access = access;
	}

	@QueryMapping
	List<FoundEntry> search(@Argument String text, @Argument @Nullable Integer first) {
		this.access.require(Right.SEE_CLIENTS);
		int most = (first != null) ? first : USUAL;
		if (most < 1 || most > MOST) {
			throw new BadInput("first: %d is outside 1 to %d".formatted(most, MOST));
		}
		Finding.Found found = this.finding.find(text.strip(), most, null);
		return Stream
			.concat(found.clients()
				.clients()
				.stream()
				.map((client) -> new FoundEntry(FoundEntry.FoundKind.CLIENT, client.id(), "")),
					found.people().stream().map((hit) -> new FoundEntry(hit.kind(), hit.id(), hit.about())))
			.limit(most)
			.toList();
	}

}

package carenet.cohort;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import carenet.actors.ClientFilter;
import carenet.study.BadInput;
import carenet.study.View;
import carenet.tally.Table;

/** Cohorts in GraphQL; what is not asked for is not read. */
@Controller
class CohortController {

	/** How many clients a page holds unless told otherwise; null is the same. */
	private static final int USUAL = 20;

	private static final Map<Table, List<String>> FIELDS = new EnumMap<>(Map.of(Table.TRANSITIONS,
			List.of("transitions"), Table.ASKED_BETWEEN, List.of("transitions/asked"), Table.PATTERNS,
			List.of("patterns"), Table.WAVES, List.of("waves"), Table.COMPOSITION, List.of("composition"), Table.FLOWS,
			List.of("flows"), Table.NEEDS, List.of("needs"), Table.MEASURES, List.of("measures")));

	private final Cohorts cohorts;

	CohortController(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	/**
	 * What clients are grouped by, as an argument gives it.
	 *
	 * @param attribute by what is registered
	 * @param scheme or by what was coded
	 */
	record GroupBy(Grouping.@Nullable Attribute attribute, @Nullable String scheme) {

		Grouping grouping() {
			if (this.attribute != null) {
				return new Grouping.ByAttribute(this.attribute);
			}
			if (this.scheme == null) {
				throw new BadInput("groupBy: give either an attribute or a scheme");
			}
			return new Grouping.ByScheme(this.scheme);
		}

	}

	/**
	 * One of the groups, as an argument gives it.
	 *
	 * @param value what is stated of its clients
	 * @param notStated or that nothing is
	 */
	record Choice(@Nullable String value, @Nullable Boolean notStated) {

		Group group() {
			if (this.value == null && !Boolean.TRUE.equals(this.notStated)) {
				throw new BadInput("group: give either a value or notStated: true; leave it out for all clients");
			}
			return new Group(this.value);
		}

	}

	@QueryMapping
	Cohort cohort(@Argument @Nullable ClientFilter filter, @Argument @Nullable View view,
			@Argument @Nullable GroupBy groupBy, DataFetchingFieldSelectionSet selection) {
		return this.cohorts.find(question(filter, view, groupBy, tables(selection)));
	}

	@QueryMapping
	CohortClients cohortClients(@Argument @Nullable ClientFilter filter, @Argument @Nullable View view,
			@Argument @Nullable GroupBy groupBy, @Argument @Nullable Choice group, @Argument CellChoice cell,
			@Argument @Nullable Integer first, @Argument @Nullable String after) {
		return this.cohorts.open(question(filter, view, groupBy, Set.of()), (group != null) ? group.group() : null,
				cell.cell(), (first != null) ? first : USUAL, after);
	}

	private static CohortQuestion question(@Nullable ClientFilter filter, @Nullable View view,
			@Nullable GroupBy groupBy, Set<Table> tables) {
		return new CohortQuestion(Optional.ofNullable(filter).orElse(ClientFilter.ALL),
				Optional.ofNullable(view).orElse(View.DEFAULT),
				(groupBy != null) ? groupBy.grouping() : new Grouping.None(), tables);
	}

	private static Set<Table> tables(DataFetchingFieldSelectionSet selection) {
		Set<Table> tables = EnumSet.noneOf(Table.class);
		FIELDS.forEach((table, fields) -> {
			if (fields.stream().anyMatch((field) -> selection.containsAnyOf("whole/" + field, "groups/" + field))) {
				tables.add(table);
			}
		});
		if (selection.contains("differences")) {
			tables.add(Table.DIFFERENCES);
		}
		return tables;
	}

}

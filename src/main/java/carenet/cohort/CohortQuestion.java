package carenet.cohort;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import carenet.actors.ClientFilter;
import carenet.study.View;
import carenet.tally.Table;

/**
 * What is asked of many clients.
 *
 * @param filter which clients
 * @param view through whose eyes
 * @param grouping how they are divided
 * @param tables what is told of them; without groups there are no differences
 */
public record CohortQuestion(ClientFilter filter, View view, Grouping grouping, Set<Table> tables) {

	public CohortQuestion {
		Set<Table> all = EnumSet.of(Table.CLIENTS);
		all.addAll(tables);
		if (!grouping.divides()) {
			all.remove(Table.DIFFERENCES);
		}
		tables = Collections.unmodifiableSet(all);
	}

	/** Every client, through everybody's eyes, not divided. */
	public static CohortQuestion everybody(Set<Table> tables) {
		return new CohortQuestion(ClientFilter.ALL, View.DEFAULT, new Grouping.None(), tables);
	}

	boolean asks(Table table) {
		return this.tables.contains(table);
	}

	/** Whether no client is left out and none set apart. */
	boolean isOfEverybody() {
		return this.filter.equals(ClientFilter.ALL) && !this.grouping.divides();
	}

	/** Whether sums of stored testimonies tell what is asked, without who is who. */
	boolean sumsTestimonies() {
		return this.view.knownAt() == null && !asks(Table.DIFFERENCES)
				&& this.tables.stream().anyMatch(Table::isOfTestimonies);
	}

	/** The tables that have to be read client by client. */
	Set<Table> byClient() {
		Set<Table> byClient = EnumSet.noneOf(Table.class);
		this.tables.stream()
			.filter((table) -> table.isOfNetworks() || (table.isOfTestimonies() && !sumsTestimonies()))
			.forEach(byClient::add);
		return byClient;
	}

}

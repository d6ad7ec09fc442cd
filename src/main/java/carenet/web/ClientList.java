package carenet.web;

import java.util.List;

import carenet.actors.ClientEntry;
import carenet.actors.ClientConnection;
import carenet.people.Finding;
import carenet.study.Wave;
import carenet.words.Naming;
import carenet.words.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A page of the list of clients.
 *
 * @param search what was searched; empty for all clients
 * @param page the clients found
 * @param naming how they are called
 * @param people carers, professionals and agencies that were found
 */
record ClientList(String search, ClientConnection page, Naming naming, List<Finding.Hit> people) {

	public List<ClientEntry> clients() {
		return this.page.clients();
	}

	public boolean isSearch() {
		return !this.search.isEmpty();
	}

	public boolean isEmpty() {
		return this.page.clients().isEmpty();
	}

	/** Neither a client nor anybody else. */
	public boolean isInVain() {
		return isEmpty() && this.people.isEmpty();
	}

	/** What to go on after; null on the last page. */
	public @Nullable String after() {
		return this.page.pageInfo().hasNextPage() ? this.page.pageInfo().endCursor() : null;
	}

	/** The number of clients in words. */
	public String count() {
		String count = (this.page.totalCount() == 1) ? "1 client" : this.page.totalCount() + " clients";
		return isSearch() ? "%s found for “%s”".formatted(count, this.search) : count;
	}

	public boolean isFirst() {
		return !this.page.pageInfo().hasPreviousPage();
	}

	/** Null on the last page, and where a text is sought, which stands in no address. */
	public @Nullable String next() {
		String after = after();
		return (after == null || isSearch()) ? null
				: UriComponentsBuilder.fromPath("/").queryParam("after", after).toUriString();
	}

	/** Empty where the viewer may not know it, or nobody does. */
	public String name(ClientEntry entry) {
		String name = this.naming.of(entry.id());
		return (name != null) ? name : "";
	}

	public String facts(ClientEntry entry) {
		return Phrases.facts(entry.client());
	}

	public String status(Wave wave) {
		return Phrases.waveStatus(wave.status());
	}

	public String day(Wave wave) {
		return Phrases.day(wave.date());
	}

}

package carenet.live;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import carenet.access.Access;
import carenet.access.ClientReach;
import carenet.access.StayingViewer;
import carenet.access.Viewer;
import carenet.actors.Fragment;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.Id;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Who watches which client. Reach is asked when somebody begins, at each word and at each
 * beat: whoever may no longer look hears nothing more.
 */
@Component
@EnableConfigurationProperties(LiveSettings.class)
class Watchtower {

	private final Graph graph;

	private final Access access;

	private final StayingViewer staying;

	private final LiveSettings settings;

	private final Clock clock;

	private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

	Watchtower(Graph graph, Access access, StayingViewer staying, LiveSettings settings, Clock clock) {
		this.graph = graph;
		this.access = access;
		this.staying = staying;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Whoever is on this thread watches a client from now on.
	 * @param client which client
	 * @param known the revision that is on their page; null for the one of now
	 * @param listener where what is told goes
	 */
	synchronized Watch watch(Id client, @Nullable Integer known, Watch.Listener listener) {
		var later = this.staying.staying();
		Viewer viewer = later.get().orElseThrow(() -> new NotAllowed("sign in first"));
		Integer revision = revisions(List.of(client), viewer).get(client);
		if (revision == null) {
			throw new NotFound("There is no client %s here.".formatted(client));
		}
		makeRoom(viewer.account());
		if (this.watches.size() >= this.settings.most()) {
			throw new NotAllowed("too many pages are being kept up to date: close some of them");
		}
		Instant until = this.clock.instant().plus(this.settings.longest());
		Watch watch = new Watch(client, viewer.account(), later, (known != null) ? known : revision, until, listener);
		this.watches.add(watch);
		return watch;
	}

	/**
	 * The oldest of an account's streams give way to a new one: mostly their pages are
	 * closed, which shows only at the next beat.
	 */
	private void makeRoom(String account) {
		List<Watch> own = this.watches.stream()
			.filter((one) -> one.account().equals(account))
			.sorted(Comparator.comparing(Watch::until))
			.toList();
		own.subList(0, Math.max(0, own.size() - this.settings.each() + 1)).forEach(this::end);
	}

	/** Nobody listens any more. */
	void leave(Watch watch) {
		watch.close();
		this.watches.remove(watch);
	}

	/** How many watch. */
	int size() {
		return this.watches.size();
	}

	boolean isWatched() {
		return !this.watches.isEmpty();
	}

	/** Looks once at all who are watched, and tells who wants to know. */
	synchronized void look() {
		Map<Id, Integer> lowest = new HashMap<>();
		this.watches.forEach((watch) -> lowest.merge(watch.client(), watch.revision(), Math::min));
		if (lowest.isEmpty()) {
			return;
		}
		for (Sighting sighting : Sighting.of(this.graph, lowest)) {
			List<Watch> concerned = this.watches.stream()
				.filter((watch) -> watch.client().equals(sighting.client()))
				.filter((watch) -> !sighting.there() || watch.revision() != sighting.revision())
				.toList();
			Set<Watch> allowed = allowed(concerned);
			concerned.stream().filter((watch) -> !allowed.contains(watch)).forEach(this::end);
			allowed.forEach((watch) -> watch.tell(sighting.since(watch.revision())));
		}
	}

	/** Ends what may not go on, and shows the others that they are still there. */
	synchronized void beat() {
		Instant now = this.clock.instant();
		List<Watch> all = List.copyOf(this.watches);
		Set<Watch> allowed = allowed(all);
		allowed.removeIf((watch) -> !watch.until().isAfter(now));
		all.stream().filter(Predicate.not(allowed::contains)).forEach(this::end);
		allowed.forEach(Watch::beat);
	}

	/** The server stops. */
	void endAll() {
		List.copyOf(this.watches).forEach(this::end);
	}

	private void end(Watch watch) {
		this.watches.remove(watch);
		watch.end();
	}

	/**
	 * Those who are still in, with the client in reach: one statement for each viewer.
	 */
	private Set<Watch> allowed(Collection<Watch> some) {
		Map<Optional<Viewer>, List<Watch>> byViewer = some.stream().collect(Collectors.groupingBy(Watch::viewer));
		Set<Watch> allowed = new HashSet<>();
		byViewer.forEach((viewer, watches) -> viewer.ifPresent((one) -> {
			Set<Id> reached = revisions(watches.stream().map(Watch::client).distinct().toList(), one).keySet();
			watches.stream().filter((watch) -> reached.contains(watch.client())).forEach(allowed::add);
		}));
		return allowed;
	}

	private Map<Id, Integer> revisions(Collection<Id> clients, Viewer viewer) {
		ClientReach reach = this.access.clients(viewer);
		Map<Id, Integer> revisions = new HashMap<>();
		this.graph
			.read(this.graph.text(Fragment.read(List.of(), reach)),
					reach.with(Map.of(Fragment.CLIENTS, clients.stream().map(Id::value).toList())),
					(row) -> Fields.of(row).fields("client"))
			.forEach((client) -> {
				Integer revision = client.number("revision");
				revisions.put(Fields.required(client.id("id")), (revision != null) ? revision : 0);
			});
		return revisions;
	}

}

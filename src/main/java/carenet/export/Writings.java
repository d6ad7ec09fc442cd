package carenet.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Predicate;

import carenet.export.Layout.Guard;
import carenet.graph.DataFolder;
import org.springframework.stereotype.Component;

/** Which format is written how. */
@Component
class Writings {

	private final PeopleNamed named;

	private final Surroundings surroundings;

	private final DataFolder data;

	private final Clock clock;

	Writings(PeopleNamed named, Surroundings surroundings, DataFolder data, Clock clock) {
		this.named = named;
		this.surroundings = surroundings;
		this.data = data;
		this.clock = clock;
	}

	void write(ExportOrder order, Bundle bundle, ClientsTold clients) throws IOException {
		Predicate<Guard> told = (guard) -> this.named.tells(order, guard);
		switch (order.format()) {
			case STUDY_PACKAGE -> new StudyPackageExport(order, this.named, this.surroundings, bundle).write(clients);
			case SIENA -> new SienaMatrices(order, bundle, this.clock.instant()).write(clients);
			case TABLES -> each(order, bundle, clients, new LongTables(bundle, told));
			case JSON_LINES -> each(order, bundle, clients, new JsonLines(bundle.open(single(order)), told));
			case GRAPHML -> each(order, bundle, clients, new GraphMl(bundle, told));
			case GEXF -> each(order, bundle, clients, new Gexf(bundle, this.data.folder("exports"), told));
			case CARE_TEAMS ->
				each(order, bundle, clients, new CareTeams(bundle.open(single(order)), order.identities()));
		}
	}

	private static String single(ExportOrder order) {
		return java.util.Objects.requireNonNull(order.format().single());
	}

	/** Only what was written to its end is closed: closing says that it is whole. */
	private void each(ExportOrder order, Bundle bundle, ClientsTold clients, Writing writing) throws IOException {
		clients.eachKnown((known) -> {
			try {
				writing.take(ClientShown.of(known, order, this.named));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
		writing.close();
		new Dictionary(order, writing.layouts()).write(bundle);
	}

}

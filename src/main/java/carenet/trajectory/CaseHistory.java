package carenet.trajectory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.Client;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.graph.Fields;
import carenet.network.KnownClient;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.View;
import carenet.study.Wave;

/**
 * What is known of one client over all waves under a view: all that the indicators of a
 * trajectory follow from.
 *
 * @param client who it is about
 * @param view through whose eyes
 * @param waves all waves, in their order
 * @param needs the needs that are registered
 * @param events what happened, by day
 * @param register who is who today
 * @param ties the supporters' ties to the client and to the needs
 * @param ratings every rating in counting reports
 * @param reports the counting reports
 */
record CaseHistory(Client client, View view, List<Wave> waves, List<Need> needs, List<Event> events, Register register,
		List<TieHistory> ties, List<NeedReading.Rated> ratings, List<Report> reports) {

	/** A plan of a day comes before its revision of the same day. */
	private static final Comparator<Event> BY_DAY = Comparator.comparing(Event::date)
		.thenComparing(Event::kind)
		.thenComparing(Event::id);

	CaseHistory {
		waves = waves.stream().sorted().toList();
		needs = needs.stream().sorted(Comparator.comparing(Need::id)).toList();
		events = events.stream().sorted(BY_DAY).toList();
		ties = ties.stream()
			.filter((one) -> one.tie().kind() != TieKind.IN_CONTACT_WITH)
			.sorted(Comparator.comparing(TieHistory::tie))
			.toList();
		ratings = ratings.stream().filter((rated) -> view.counts(rated.report().source())).toList();
		reports = reports.stream().filter((report) -> view.counts(report.source())).toList();
	}

	static CaseHistory of(KnownClient known) {
		List<TieHistory> ties = known.testimonies()
			.entrySet()
			.stream()
			.map((entry) -> new TieHistory(entry.getKey(), entry.getValue(), known.told(entry.getKey())))
			.toList();
		List<NeedReading.Rated> ratings = known.needs()
			.stream()
			.map(known::everRated)
			.flatMap(Collection::stream)
			.toList();
		return new CaseHistory(known.client(), known.view(), known.waves(), known.needs(), known.events(),
				known.register(), ties, ratings, List.copyOf(known.reports()));
	}

	Stream<Event> events(EventKind... kinds) {
		Set<EventKind> wanted = Set.of(kinds);
		return this.events.stream().filter((event) -> wanted.contains(event.kind()));
	}

	/** The ties of supporters to the client. */
	Stream<TieHistory> supporting() {
		return this.ties.stream().filter((one) -> one.tie().kind() == TieKind.SUPPORTS);
	}

	/** The ties of supporters to a need. */
	Stream<TieHistory> addressing(Need need) {
		return this.ties.stream()
			.filter((one) -> one.tie().kind() == TieKind.ADDRESSES && one.tie().to().equals(need.id()));
	}

	Stream<NeedReading.Rated> ratings(Need need) {
		return this.ratings.stream().filter((rated) -> rated.rating().need().equals(need.id()));
	}

	/** The supporters' ties that are present at a wave. */
	List<TieHistory> present(Wave wave) {
		return supporting().filter((one) -> one.isPresent(wave, this.view)).toList();
	}

	Supporter supporter(Id id) {
		return Fields.required(this.register.find(id));
	}

}

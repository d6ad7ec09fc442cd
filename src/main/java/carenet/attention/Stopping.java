package carenet.attention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.evidence.Tie;
import carenet.network.KnownClient;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;

/** Who stops: somebody alone, or an agency with everybody who works for it that day. */
final class Stopping {

	/** How many can be chosen at once. */
	static final int MOST = 100;

	private final KnownClient known;

	private final LocalDate day;

	private final Set<Id> people = new TreeSet<>();

	Stopping(KnownClient known, Wave wave) {
		this.known = known;
		this.day = wave.date();
		known.testimonies().keySet().forEach(this::add);
	}

	private void add(Tie tie) {
		this.people.add(tie.from());
		if (tie.kind() == TieKind.IN_CONTACT_WITH) {
			this.people.add(tie.to());
		}
	}

	/**
	 * Everybody who stops.
	 * @param chosen supporters, or agencies that somebody in the network works for
	 * @throws BadInput if one of them is neither
	 */
	Set<Id> everybody(Collection<Id> chosen) {
		if (chosen.size() > MOST) {
			throw new BadInput("without: %d ids; at most %d".formatted(chosen.size(), MOST));
		}
		Set<Id> all = new LinkedHashSet<>();
		for (Id one : chosen) {
			Set<Id> some = withEmployees(one);
			if (some.isEmpty()) {
				throw new BadInput("without: '%s' is nobody in the network of client %s; in it are %s".formatted(one,
						this.known.client().id(),
						this.people.stream().map(Id::value).collect(Collectors.joining(", "))));
			}
			all.addAll(some);
		}
		return all;
	}

	private Set<Id> withEmployees(Id one) {
		Set<Id> some = this.people.stream()
			.filter((person) -> worksFor(one, person))
			.collect(Collectors.toCollection(TreeSet::new));
		if (this.people.contains(one)) {
			some.add(one);
		}
		return some;
	}

	private boolean worksFor(Id agency, Id person) {
		return this.known.register().employersOn(this.day, person).anyMatch((one) -> one.id().equals(agency));
	}

}

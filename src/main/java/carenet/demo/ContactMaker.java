package carenet.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import carenet.demo.Truth.Contact;
import carenet.demo.Truth.Support;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.study.Interval;
import carenet.study.Wave;

/**
 * Which supporters of one client are in contact: 34 % of the formal–informal pairs at T0.
 */
final class ContactMaker {

	/** Two supporters whose support overlaps. */
	private record Pair(Support one, Support other) {

		boolean mixed() {
			return this.one.formal() != this.other.formal();
		}

		boolean has(Support support) {
			return this.one.id().equals(support.id()) || this.other.id().equals(support.id());
		}

		Interval span() {
			return Spans.overlap(this.one.span(), this.other.span());
		}
	}

	private final Setting setting;

	private final LocalDate start;

	private final LocalDate end;

	private final Dice dice;

	private final List<Contact> contacts = new ArrayList<>();

	ContactMaker(Setting setting, List<Wave> waves) {
		this.setting = setting;
		this.start = waves.getFirst().date();
		this.end = waves.getLast().date();
		this.dice = setting.dice("contacts");
	}

	List<Contact> make(List<Support> supports) {
		List<Pair> pairs = pairs(supports);
		List<Pair> mixed = pairs.stream().filter((pair) -> pair.mixed() && atT0(pair)).toList();
		Set<Pair> chosen = (this.setting.story() == Story.FALLS_APART) ? throughOne(mixed, bridge(supports))
				: chosen(mixed);
		for (Pair pair : pairs) {
			boolean decided = pair.mixed() && atT0(pair);
			if (decided ? chosen.contains(pair) : meets(pair, supports)) {
				this.contacts.add(contact(pair));
			}
			else if (decided && this.dice.chance(0.06) && this.setting.story() != Story.FALLS_APART) {
				later(pair);
			}
		}
		return this.contacts;
	}

	private static List<Pair> pairs(List<Support> supports) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i < supports.size(); i++) {
			for (int j = i + 1; j < supports.size(); j++) {
				Support one = supports.get(i);
				Support other = supports.get(j);
				if (one.span().overlaps(other.span()) && !one.id().equals(other.id())) {
					pairs.add(new Pair(one, other));
				}
			}
		}
		return pairs;
	}

	private boolean atT0(Pair pair) {
		return pair.span().contains(this.start);
	}

	/** The one carer whom the services know. */
	private static Support bridge(List<Support> supports) {
		return supports.stream().filter((support) -> !support.formal()).findFirst().orElseThrow();
	}

	private static Set<Pair> throughOne(List<Pair> mixed, Support bridge) {
		Set<Pair> chosen = new HashSet<>();
		mixed.stream().filter((pair) -> pair.has(bridge)).forEach(chosen::add);
		return chosen;
	}

	/** Each client has an own share, 34 % on average; the likeliest pairs come first. */
	private Set<Pair> chosen(List<Pair> mixed) {
		double share = 0.10 + 0.48 * this.setting.even(Evenly.CONTACT_SHARE);
		int count = this.dice.rounded(share * mixed.size());
		record Drawn(Pair pair, double key) {
		}
		Set<Pair> chosen = new HashSet<>();
		mixed.stream()
			.map((pair) -> new Drawn(pair, Math.log(this.dice.between(1e-9, 1)) / likelihood(pair)))
			.sorted(Comparator.comparingDouble(Drawn::key).reversed())
			.limit(count)
			.forEach((drawn) -> chosen.add(drawn.pair()));
		return chosen;
	}

	private static double likelihood(Pair pair) {
		return likelihood(pair.one()) * likelihood(pair.other());
	}

	private static double likelihood(Support support) {
		Frequency frequency = support.attributes().getFirst().frequency();
		Integer closeness = support.attributes().getFirst().closeness();
		double likelihood = (frequency == Frequency.DAILY || frequency == Frequency.WEEKLY) ? 2 : 1;
		likelihood *= (closeness != null) ? closeness : 1;
		return support.coordinates() ? likelihood * 4 : likelihood;
	}

	private boolean meets(Pair pair, List<Support> supports) {
		boolean coordinated = pair.one().coordinates() || pair.other().coordinates();
		if (this.setting.story() == Story.FALLS_APART) {
			boolean bridged = pair.has(bridge(supports));
			return pair.mixed() ? bridged && this.dice.chance(0.5)
					: (pair.one().formal() ? coordinated || this.dice.chance(0.1) : bridged);
		}
		if (pair.mixed()) {
			return this.dice.chance(coordinated ? 0.5 : 0.28);
		}
		return this.dice.chance(pair.one().formal() ? (coordinated ? 0.6 : 0.22) : 0.5);
	}

	private Contact contact(Pair pair) {
		boolean stressed = pair.one().attributes().getFirst().quality() == Quality.STRESSFUL;
		Interval span = pair.span();
		LocalDate stop = this.dice.day(this.start.plusDays(30), this.end);
		boolean stops = this.dice.chance(stressed ? 0.3 : 0.06) && span.from().isBefore(stop)
				&& stop.isBefore(span.until());
		return new Contact(pair.one().id(), pair.other().id(), stops ? new Interval(span.from(), stop) : span);
	}

	private void later(Pair pair) {
		LocalDate day = this.dice.day(this.start.plusDays(14), this.end);
		if (pair.span().contains(day)) {
			this.contacts.add(new Contact(pair.one().id(), pair.other().id(), new Interval(day, pair.span().until())));
		}
	}

}

package carenet.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import carenet.actors.Professional;
import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.Reach;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/**
 * Professionals of some clients tell of their own help and of the colleagues and carers
 * they know, at T1 and T2 and never at T0.
 */
final class ProfessionalInterviews implements Observer {

	private static final Covers OWN = new Covers(
			Map.of(TieKind.SUPPORTS, Reach.OWN, TieKind.ADDRESSES, Reach.OWN, TieKind.IN_CONTACT_WITH, Reach.OWN));

	private static final Covers WHOLE_NETWORK = new Covers(
			Map.of(TieKind.SUPPORTS, Reach.ALL, TieKind.ADDRESSES, Reach.OWN, TieKind.IN_CONTACT_WITH, Reach.OWN));

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		if (!setting.professionalsAreInterviewed()) {
			return;
		}
		Dice dice = setting.dice("professional interviews");
		List<Support> informants = informants(setting, truth, dice);
		for (Wave wave : truth.waves()) {
			if (wave.index() == 0 || !takesPart(wave.status())) {
				continue;
			}
			for (Support informant : informants) {
				LocalDate day = wave.date().minusDays(dice.between(0, 9));
				boolean wasThere = informant.span().contains(truth.day(wave.index() - 1));
				if (informant.span().contains(day) || wasThere) {
					interview(setting, truth, notebook, dice, informant, wave, day);
				}
			}
		}
	}

	private static boolean takesPart(WaveStatus status) {
		return switch (status) {
			case CONDUCTED, PARTIAL, MISSED, INSTITUTIONALISED, LOST_TO_FOLLOW_UP -> true;
			case WITHDRAWN, DECEASED -> false;
		};
	}

	private static List<Support> informants(Setting setting, Truth truth, Dice dice) {
		int count = (setting.story() == Story.LARGEST) ? 4 : dice.between(1, 3);
		return truth.supportsOn(truth.day(1).minusDays(10))
			.stream()
			.filter((support) -> support.supporter() instanceof Professional)
			.sorted(Comparator.comparing((Support support) -> !support.coordinates()).thenComparing(Support::id))
			.limit(count)
			.toList();
	}

	private static void interview(Setting setting, Truth truth, Notebook notebook, Dice dice, Support informant,
			Wave wave, LocalDate day) {
		boolean whole = informant.coordinates() && setting.number() % 2 == 0;
		Interview interview = notebook.interview(Source.PROFESSIONAL, informant.id(), wave.index(), day,
				whole ? Mode.ROSTER : Mode.FREE_RECALL, whole ? WHOLE_NETWORK : OWN);
		if (!informant.span().contains(day)) {
			interview.supportsNoMore(informant.id(), null, informant.span().until(), informant.endReason());
			return;
		}
		interview.supports(informant.id(), dice.chance(0.3) ? Spans.from(informant.span()) : null,
				informant.attributes().get(interview.wave()));
		tellOfOthers(setting, truth, dice, informant, interview);
		tellOfNeeds(truth, dice, informant, interview);
		new Rater(dice, 0).rate(truth, interview, 0.8);
	}

	private static void tellOfOthers(Setting setting, Truth truth, Dice dice, Support informant, Interview interview) {
		double known = (setting.story() == Story.HIDDEN_NETWORK) ? 0.9 : (informant.coordinates() ? 0.7 : 0.2);
		for (Support other : truth.supportsOn(interview.day())) {
			boolean met = truth.contactsOn(interview.day())
				.stream()
				.anyMatch((contact) -> contact.links(informant.id(), other.id()));
			if (!other.id().equals(informant.id()) && dice.chance(met ? 0.9 : known)) {
				Attributes seen = other.attributes().get(interview.wave());
				interview.supports(other.id(), null, dice.chance(0.5) ? Attributes.NONE : onlyTypes(seen));
				if (met) {
					interview.contact(informant.id(), other.id(), true);
				}
			}
		}
	}

	private static Attributes onlyTypes(Attributes seen) {
		return new Attributes(seen.supportTypes(), seen.frequency(), null, null, null, seen.coordinator(), null);
	}

	private static void tellOfNeeds(Truth truth, Dice dice, Support informant, Interview interview) {
		truth.needs()
			.stream()
			.filter((need) -> need.isFoundBy(interview.day()))
			.forEach((need) -> need.addressedOn(interview.day())
				.stream()
				.filter((by) -> by.equals(informant.id()) || (interview.names(by) && dice.chance(0.5)))
				.forEach((by) -> interview.addresses(by, need.need().id())));
	}

}

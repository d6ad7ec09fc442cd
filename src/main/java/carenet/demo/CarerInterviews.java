package carenet.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import carenet.demo.Truth.Contact;
import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.Quality;
import carenet.evidence.Reach;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/**
 * One or two of the closest informal carers tell of their own help and of whom they meet.
 */
final class CarerInterviews implements Observer {

	private static final Covers OWN = new Covers(
			Map.of(TieKind.SUPPORTS, Reach.OWN, TieKind.ADDRESSES, Reach.OWN, TieKind.IN_CONTACT_WITH, Reach.OWN));

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		Dice dice = setting.dice("carer interviews");
		for (Support carer : informants(truth, dice, setting.story())) {
			boolean told = false;
			for (Wave wave : truth.waves()) {
				LocalDate day = wave.date().minusDays(dice.between(0, 7));
				if (!told && takesPart(wave) && isAlive(carer, day) && dice.chance(0.92)) {
					Interview interview = notebook.interview(Source.INFORMAL_CARER, carer.id(), wave.index(), day,
							Mode.FREE_RECALL, OWN);
					told = !carer.span().contains(day);
					tell(dice, truth, carer, interview);
				}
			}
		}
	}

	private static List<Support> informants(Truth truth, Dice dice, Story story) {
		int count = (story == Story.INFORMANTS_DISAGREE) ? 2 : dice.between(0, 2);
		return truth.supportsOn(truth.day(0))
			.stream()
			.filter((support) -> !support.formal())
			.sorted(Comparator.comparingInt(CarerInterviews::closeness).reversed().thenComparing(Support::id))
			.sorted(Comparator.comparing((support) -> !isFirst(support, story)))
			.limit((story == Story.ORDINARY) ? count : Math.max(1, count))
			.toList();
	}

	/** The story's own person speaks. */
	private static boolean isFirst(Support support, Story story) {
		return story != Story.ORDINARY && support.id().value().endsWith("-01");
	}

	private static int closeness(Support support) {
		Integer closeness = support.attributes().getFirst().closeness();
		return (closeness != null) ? closeness : 0;
	}

	/** Also where the client missed the interview. */
	private static boolean takesPart(Wave wave) {
		return switch (wave.status()) {
			case CONDUCTED, PARTIAL, MISSED, INSTITUTIONALISED -> true;
			case WITHDRAWN, LOST_TO_FOLLOW_UP, DECEASED -> false;
		};
	}

	private static boolean isAlive(Support carer, LocalDate day) {
		return !Statement.DIED.equals(carer.endReason()) || day.isBefore(carer.span().until());
	}

	private static void tell(Dice dice, Truth truth, Support carer, Interview interview) {
		LocalDate day = interview.day();
		if (!carer.span().contains(day)) {
			interview.supportsNoMore(carer.id(), null, dice.chance(0.8) ? carer.span().until() : null,
					carer.endReason());
			return;
		}
		interview.supports(carer.id(), null, felt(dice, carer.attributes().get(interview.wave())));
		truth.needs()
			.stream()
			.filter((need) -> need.isFoundBy(day) && need.addressedOn(day).contains(carer.id()))
			.forEach((need) -> interview.addresses(carer.id(), need.need().id()));
		truth.contactsOn(day)
			.stream()
			.filter((contact) -> contact.touches(carer.id()) && dice.chance(0.85))
			.forEach((contact) -> meets(carer.id(), contact, interview));
	}

	private static void meets(Id carer, Contact contact, Interview interview) {
		Id other = contact.one().equals(carer) ? contact.other() : contact.one();
		interview.supports(other, null, Attributes.NONE);
		interview.contact(carer, other, true);
	}

	/** Carers feel the strain more than clients see it. */
	private static Attributes felt(Dice dice, Attributes usual) {
		Attributes seen = Moods.varied(dice, usual);
		Quality quality = dice.chance(0.2) ? Quality.STRESSFUL : seen.quality();
		return new Attributes(seen.supportTypes(), seen.frequency(), seen.closeness(), quality, seen.hoursPerWeek(),
				seen.coordinator(), null);
	}

}

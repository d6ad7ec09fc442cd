package carenet.demo;

import java.util.List;

import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.Professional;
import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/**
 * The hospital's record of those who were admitted, and a researcher's visits to a few.
 */
final class FurtherRecords implements Observer {

	private static final Id RESEARCHER = Id.of("RESEARCHER-1");

	/** Of so many clients one was visited. */
	private static final int VISITED = 7;

	private final List<Event> events;

	FurtherRecords(List<Event> events) {
		this.events = events;
	}

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		Dice dice = setting.dice("further records");
		for (Wave wave : truth.waves()) {
			if (wave.status() != WaveStatus.CONDUCTED && wave.status() != WaveStatus.PARTIAL) {
				continue;
			}
			if (wasAdmittedBefore(truth, wave)) {
				hospital(truth, dice, notebook.interview(Source.HOSPITAL_RECORD, null, wave.index(), wave.date(),
						Mode.RECORD, Covers.MENTIONED));
			}
			if (wave.index() > 0 && setting.number() % VISITED == 0) {
				visit(truth, dice, notebook.interview(Source.FIELD_OBSERVATION, RESEARCHER, wave.index(),
						wave.date().minusDays(dice.between(1, 5)), Mode.FREE_RECALL, Covers.MENTIONED));
			}
		}
	}

	private boolean wasAdmittedBefore(Truth truth, Wave wave) {
		return wave.index() > 0 && this.events.stream()
			.anyMatch((event) -> event.kind() == EventKind.ADMISSION && event.date().isBefore(wave.date())
					&& event.date().isAfter(truth.day(wave.index() - 1)));
	}

	/** The specialists, and the carer whom the ward wrote down. */
	private static void hospital(Truth truth, Dice dice, Interview record) {
		boolean called = false;
		for (Support support : truth.supportsOn(record.day())) {
			boolean specialist = support.supporter() instanceof Professional professional
					&& professional.profession().equals("MEDICAL_SPECIALIST");
			boolean contact = !support.formal() && !called;
			if (specialist || contact || (support.formal() && dice.chance(0.15))) {
				record.supports(support.id(), null, Attributes.NONE);
				called |= contact;
			}
		}
	}

	private static void visit(Truth truth, Dice dice, Interview visit) {
		for (Support support : truth.supportsOn(visit.day())) {
			if (dice.chance(support.formal() ? 0.25 : 0.5)) {
				visit.supports(support.id(), null, Attributes.NONE);
			}
		}
		new Rater(dice, 0).rate(truth, visit, 0.5);
	}

}

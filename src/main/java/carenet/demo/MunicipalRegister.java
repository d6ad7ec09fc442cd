package carenet.demo;

import java.time.LocalDate;
import java.util.List;

import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.study.Interval;
import carenet.study.Source;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/**
 * The municipality's register of what it provides: an extract at every wave, or one at
 * the end with periods; it lags behind and misses a little.
 */
final class MunicipalRegister implements Observer {

	/** Of so many clients one has the extract with periods. */
	private static final int DATED = 5;

	private static final double LISTED = 0.95;

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		Dice dice = setting.dice("municipal register");
		List<Wave> waves = truth.waves()
			.stream()
			.filter((wave) -> wave.status() != WaveStatus.WITHDRAWN && wave.status() != WaveStatus.DECEASED)
			.toList();
		if (setting.number() % DATED == 1) {
			dated(setting, truth, notebook, dice, waves.getLast());
			return;
		}
		waves.forEach((wave) -> extract(setting, truth, notebook, dice, wave));
	}

	private static Interview open(Notebook notebook, Wave wave) {
		return notebook.interview(Source.MUNICIPAL_RECORD, null, wave.index(), wave.date(), Mode.RECORD,
				Covers.byDefault(Source.MUNICIPAL_RECORD));
	}

	private static void extract(Setting setting, Truth truth, Notebook notebook, Dice dice, Wave wave) {
		Interview extract = open(notebook, wave);
		LocalDate day = extract.day();
		for (Support support : truth.supports()) {
			LocalDate seen = dice.chance(0.12) ? day.minusDays(45) : day;
			if (setting.town().isMunicipal(support.supporter(), day) && support.span().contains(seen)
					&& dice.chance(LISTED)) {
				extract.supports(support.id(), null, Attributes.NONE);
			}
		}
	}

	private static void dated(Setting setting, Truth truth, Notebook notebook, Dice dice, Wave wave) {
		Interview extract = open(notebook, wave);
		for (Support support : truth.supports()) {
			boolean started = support.span().from().isBefore(extract.day());
			if (started && setting.town().isMunicipal(support.supporter(), extract.day()) && dice.chance(LISTED)) {
				provide(truth, dice, extract, support);
			}
		}
	}

	/** What ends later has no end yet. */
	private static Interval asKnown(Interval span, LocalDate day) {
		return span.until().isAfter(day) ? new Interval(span.from(), Interval.END) : span;
	}

	/** Provision with a break between two decisions now and then. */
	private static void provide(Truth truth, Dice dice, Interview extract, Support support) {
		Interval span = asKnown(support.span(), extract.day());
		LocalDate stop = dice.day(truth.day(0).plusDays(10), truth.day(0).plusDays(90));
		LocalDate resume = stop.plusDays(dice.between(21, 150));
		boolean breaks = dice.chance(0.35) && span.from().isBefore(stop) && resume.isBefore(extract.day())
				&& resume.isBefore(span.until());
		if (breaks) {
			extract.provided(support.id(), new Interval(span.from(), stop));
			extract.provided(support.id(), new Interval(resume, span.until()));
		}
		else {
			extract.provided(support.id(), span);
		}
	}

}

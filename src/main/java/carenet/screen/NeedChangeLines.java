package carenet.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import carenet.change.NeedChange;
import carenet.change.NeedTransition;
import carenet.evidence.NeedStatus;
import carenet.network.NeedAtWave;
import carenet.network.Rating;
import carenet.network.SupportNetwork;
import carenet.study.Wave;
import carenet.words.Naming;
import carenet.words.Wording;

/** What became of one need, in sentences: how it is covered, and to whoever rated it. */
final class NeedChangeLines {

	private static final Set<NeedTransition> WORSE = EnumSet.of(NeedTransition.WORSENED, NeedTransition.REOPENED);

	private final NeedChange change;

	private final SupportNetwork after;

	private final Told told;

	private final List<ChangeLine> lines = new ArrayList<>();

	private NeedChangeLines(NeedChange change, SupportNetwork after, Naming naming) {
		this.change = change;
		this.after = after;
		this.told = new Told(after, naming);
	}

	static List<ChangeLine> of(NeedChange change, SupportNetwork after, Naming naming) {
		NeedChangeLines all = new NeedChangeLines(change, after, naming);
		all.covered();
		change.raters().forEach(all::rated);
		return List.copyOf(all.lines);
	}

	private void covered() {
		Wave wave = this.after.wave();
		if (this.change.changes().contains(NeedTransition.APPEARED)) {
			boolean open = this.change.statusAfter() == NeedStatus.UNMET;
			add(open ? 5 : 45, ChangeLine.ADDED, "first listed at %s; %s".formatted(wave.label(),
					(this.change.statusAfter() != null) ? Wording.status(this.change.statusAfter()) : "not rated"));
		}
		if (this.change.changes().contains(NeedTransition.NEWLY_UNCOVERED)) {
			add(0, ChangeLine.ENDED, "nobody helps with it any more");
		}
		if (this.change.changes().contains(NeedTransition.NEWLY_COVERED)) {
			add(48, ChangeLine.ADDED, "somebody helps with it now: " + helpers());
		}
	}

	private String helpers() {
		return this.after.need(this.change.need())
			.map(NeedAtWave::addressedBy)
			.map((helpers) -> Wording.listed(helpers.stream().map(this.told.naming()::of).toList()))
			.orElse("not told");
	}

	private void rated(NeedChange.RaterChange rater) {
		if (rater.changes().isEmpty()) {
			return;
		}
		boolean worse = rater.changes().stream().anyMatch(WORSE::contains);
		boolean better = !WORSE.containsAll(rater.changes());
		add(worse ? 8 : 50, ChangeLine.OTHERWISE,
				"%s according to %s: %s, before %s".formatted(
						(worse && better) ? "otherwise" : worse ? "worse" : "better",
						this.told.voice(rater.after().source(), rater.after().informant()), rating(rater.after()),
						rating(rater.before())));
	}

	private static String rating(Rating rating) {
		return Wording.status(rating.status()) + ((rating.score() != null) ? ", score " + rating.score() : "");
	}

	private void add(int weight, String mark, String text) {
		this.lines.add(ChangeLine.of(weight, mark, "need: " + Wording.domain(this.change.need().domain()), text,
				"need-" + this.change.need().id()));
	}

}

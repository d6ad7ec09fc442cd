package carenet.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.change.NetworkChange;
import carenet.change.TieChange;
import carenet.change.Transition;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.words.Naming;
import carenet.words.Wording;

/**
 * What changed around a client, one sentence for each change, most important first, and
 * never more than was said.
 */
final class ChangeLines {

	/** A lost coordinator is read before a lost neighbour. */
	private static final int LEAD = 10;

	private final Naming naming;

	private final Set<Id> leading;

	private final List<ChangeLine> lines = new ArrayList<>();

	private ChangeLines(SupportNetwork before, SupportNetwork after, Naming naming) {
		this.naming = naming;
		this.leading = Stream.of(before, after)
			.flatMap((network) -> network.ties(TieState.PRESENT).stream())
			.filter(SupportTie::coordinator)
			.map((tie) -> tie.supporter().id())
			.collect(Collectors.toSet());
	}

	/**
	 * The changes between two waves.
	 * @param change from the one to the other
	 * @param before the earlier network
	 * @param after the later one
	 * @param naming how people are called
	 */
	static List<ChangeLine> of(NetworkChange change, SupportNetwork before, SupportNetwork after, Naming naming) {
		ChangeLines all = new ChangeLines(before, after, naming);
		change.ties().forEach(all::tie);
		change.needs().forEach((need) -> all.lines.addAll(NeedChangeLines.of(need, after, naming)));
		change.contacts().forEach(all::contact);
		return all.lines.stream().sorted(ChangeLine.MOST_IMPORTANT_FIRST).toList();
	}

	private void tie(TieChange tie) {
		String who = this.naming.of(tie.supporter());
		String anchor = "supporter-" + tie.supporter().id();
		int lead = this.leading.contains(tie.supporter().id()) ? 0 : LEAD;
		int weight = weight(tie.transition());
		if (tie.transition() != Transition.PERSISTED) {
			String leads = (lead == 0) ? "; coordinates the help" : "";
			this.lines.add(ChangeLine.of(weight + lead, mark(tie.transition()), who, tie.sentence() + leads, anchor));
			return;
		}
		if (tie.conflict() || tie.sourceChanged()) {
			this.lines.add(ChangeLine.of(weight + lead, ChangeLine.OPEN, who, tie.sentence(), anchor));
		}
		if (!tie.attributes().isEmpty()) {
			AttributeWords words = new AttributeWords(tie.attributes());
			this.lines.add(ChangeLine.of((words.isTrouble() ? 25 : 60) + lead, ChangeLine.OTHERWISE, who, words.text(),
					anchor));
		}
	}

	private static int weight(Transition transition) {
		return switch (transition) {
			case ENDED, EXITED -> 10;
			case ADDED, ENTERED -> 30;
			case NOT_REOBSERVED, FIRST_OBSERVED -> 40;
			case PERSISTED -> 62;
			case TRANSIENT -> 64;
			case UNKNOWN -> 66;
		};
	}

	private static String mark(Transition transition) {
		return switch (transition) {
			case ADDED, ENTERED -> ChangeLine.ADDED;
			case ENDED, EXITED, TRANSIENT -> ChangeLine.ENDED;
			case NOT_REOBSERVED, FIRST_OBSERVED, UNKNOWN -> ChangeLine.OPEN;
			case PERSISTED -> ChangeLine.OTHERWISE;
		};
	}

	private void contact(TieChange contact) {
		if (contact.transition() == Transition.PERSISTED || contact.transition() == Transition.UNKNOWN) {
			return;
		}
		String who = Wording.listed(contact.between().stream().map(this.naming::of).toList());
		this.lines.add(ChangeLine.of(ChangeLine.CONTACT, mark(contact.transition()), "contact between " + who,
				contact.sentence(), ""));
	}

}

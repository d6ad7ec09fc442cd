package carenet.screen;

import java.util.List;

import carenet.change.NetworkChange;
import carenet.map.Comparison;
import carenet.network.SupportNetwork;
import carenet.words.Naming;
import carenet.words.Phrases;

/**
 * What changed since an earlier wave, in sentences.
 *
 * @param since the earlier wave
 * @param day its date
 * @param lines the changes, most important first
 * @param claim how far a comparison can be claimed; empty where nothing stands in its way
 */
record ChangesView(String since, String day, List<ChangeLine> lines, List<String> claim) {

	/** What became of supporters and needs. */
	public List<ChangeLine> main() {
		return this.lines.stream().filter((line) -> !line.isOfAContact()).toList();
	}

	/** What became of contacts between supporters. */
	public List<ChangeLine> contacts() {
		return this.lines.stream().filter(ChangeLine::isOfAContact).toList();
	}

	/** The most important ones. */
	public List<ChangeLine> first(int most) {
		return this.lines.stream().limit(most).toList();
	}

	static ChangesView of(Comparison earlier, SupportNetwork after, Naming naming) {
		NetworkChange change = earlier.change();
		return new ChangesView(change.from().label(), Phrases.day(change.from().date()),
				ChangeLines.of(change, earlier.before(), after, naming), change.counts().warnings());
	}

}

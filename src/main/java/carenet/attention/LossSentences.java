package carenet.attention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;
import carenet.words.Wording;

/** What is lost if somebody stops, in words that claim no more than was said. */
final class LossSentences {

	private final WhatIf loss;

	private final Function<Supporter, String> names;

	LossSentences(WhatIf loss, Function<Supporter, String> names) {
		this.loss = loss;
		this.names = names;
	}

	List<String> all() {
		List<String> sentences = new ArrayList<>(broken());
		this.loss.leftWithOne()
			.forEach((need) -> sentences.add("Only %s would be left for %s.".formatted(listed(need.remaining()),
					Wording.domain(need.need().domain()))));
		contacts(sentences);
		return List.copyOf(sentences);
	}

	/** What breaks, beyond the help of those who stop. */
	List<String> broken() {
		List<String> sentences = new ArrayList<>();
		if (this.loss.leavesNobody()) {
			sentences.add("Nobody else is known to support the client.");
		}
		this.loss.leftAlone().forEach((need) -> sentences.add(alone(need)));
		if (this.loss.leavesNobodyInTheLead()) {
			sentences.add("Nobody else is said to coordinate the help.");
		}
		if (Boolean.TRUE.equals(this.loss.partsFamilyAndServices())) {
			sentences.add("Family and services would no longer be in contact.");
		}
		else if (Boolean.TRUE.equals(this.loss.fallsApart())) {
			cutOff(sentences);
		}
		return List.copyOf(sentences);
	}

	private static String alone(NeedLoss loss) {
		String need = Wording.domain(loss.need().domain());
		return (loss.after() == NeedCoverage.UNCOVERED) ? "Nobody else helps with %s.".formatted(need)
				: "Nobody else is known to help with %s; not everybody was asked.".formatted(need);
	}

	/** Every group but the largest is cut off from it. */
	private void cutOff(List<String> sentences) {
		List<List<Supporter>> separated = this.loss.separated();
		if (separated != null) {
			separated.stream()
				.sorted(Comparator.comparingInt((List<Supporter> part) -> part.size()).reversed())
				.skip(1)
				.forEach((part) -> sentences
					.add("%s would no longer be in contact with the others.".formatted(listed(part))));
		}
	}

	private void contacts(List<String> sentences) {
		int lost = this.loss.contactsLost().size();
		if (lost > 0) {
			sentences.add((lost == 1) ? "1 contact between supporters would be lost."
					: lost + " contacts between supporters would be lost.");
		}
		if (this.loss.fallsApart() == null && !this.loss.leavesNobody()) {
			sentences.add("Whether the others would still be in contact is not known: "
					+ "nobody was asked who is in contact with whom.");
		}
	}

	private String listed(List<Supporter> supporters) {
		return Wording.listed(supporters.stream().map(this.names).toList());
	}

}

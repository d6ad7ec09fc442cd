package carenet.screen;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.Agency;
import carenet.actors.Supporter;
import carenet.attention.SinglePoint;
import carenet.attention.WhatIf;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.words.Naming;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What breaks if somebody stops: who can be chosen, and what would be lost.
 *
 * @param choices whom one can choose
 * @param chosen those of them who support the client, in words; empty where nobody
 * @param isInVain whether nobody of those who are chosen does
 * @param sentences what would be lost
 * @param points who cannot be missed, without being asked
 */
record WhatIfView(List<Choice> choices, String chosen, boolean isInVain, List<String> sentences, List<Point> points) {

	/**
	 * Somebody to choose.
	 *
	 * @param id the id
	 * @param name what they are called
	 * @param chosen whether they are chosen
	 */
	record Choice(String id, String name, boolean chosen) {
	}

	/**
	 * Somebody who cannot be missed.
	 *
	 * @param id the id
	 * @param name what they are called
	 * @param sentences what would be lost
	 */
	record Point(String id, String name, List<String> sentences) {
	}

	static WhatIfView of(SupportNetwork network, @Nullable WhatIf loss, List<SinglePoint> points, List<Id> stopping,
			Naming naming) {
		return new WhatIfView(choices(network, stopping, naming),
				(loss != null) ? Wording.listed(loss.stopping().stream().map(naming::of).toList()) : "",
				loss != null && loss.stopping().isEmpty(), (loss != null) ? loss.sentences(naming::of) : List.of(),
				points.stream()
					.map((point) -> new Point(point.supporter().id().value(), name(point.supporter(), naming),
							point.loss().brokenThings(naming::of)))
					.toList());
	}

	private static List<Choice> choices(SupportNetwork network, List<Id> stopping, Naming naming) {
		List<Choice> choices = new ArrayList<>();
		network.present()
			.stream()
			.map(SupportTie::supporter)
			.filter((one) -> !(one instanceof Agency))
			.forEach((one) -> choices.add(choice(one, naming, stopping)));
		network.agencies().forEach((agency) -> choices.add(choice(agency, naming, stopping)));
		return List.copyOf(choices);
	}

	private static Choice choice(Supporter supporter, Naming naming, List<Id> stopping) {
		return new Choice(supporter.id().value(), name(supporter, naming), stopping.contains(supporter.id()));
	}

	private static String name(Supporter supporter, Naming naming) {
		return naming.of(supporter) + ((supporter instanceof Agency) ? ", with everybody who works for it" : "");
	}

	/** Those without whom most breaks. */
	public List<Point> firstPoints(int most) {
		return this.points.stream().limit(most).toList();
	}

	public boolean isAsked() {
		return !this.chosen.isEmpty();
	}

}

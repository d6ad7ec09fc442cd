package carenet.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Agency;
import carenet.demo.Town.Office;
import carenet.demo.Truth.Support;
import carenet.evidence.Attributes;
import carenet.evidence.Covers;
import carenet.evidence.Mode;
import carenet.evidence.Reach;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/** The client, who remembers what was said at the last interview. */
final class ClientTelling {

	private static final Covers ALL = new Covers(
			Map.of(TieKind.SUPPORTS, Reach.ALL, TieKind.ADDRESSES, Reach.ALL, TieKind.IN_CONTACT_WITH, Reach.ALL));

	private static final Covers WITHOUT_CONTACTS = Covers.byDefault(Source.CLIENT);

	private static final Covers NAMES_ONLY = new Covers(Map.of(TieKind.SUPPORTS, Reach.ALL));

	/** So few supporters are hardly forgotten. */
	private static final int A_FEW = 6;

	private final Setting setting;

	private final Truth truth;

	private final Notebook notebook;

	private final Dice dice;

	private final boolean contactsAsked;

	private Set<Id> named = new TreeSet<>();

	private LocalDate last = LocalDate.MIN;

	private int lastWave = -1;

	ClientTelling(Setting setting, Truth truth, Notebook notebook) {
		this.setting = setting;
		this.truth = truth;
		this.notebook = notebook;
		this.dice = setting.dice("client interviews");
		this.contactsAsked = setting.story() != Story.ORDINARY || this.dice.chance(0.75);
	}

	void tell() {
		for (Wave wave : this.truth.waves()) {
			if (wave.status() == WaveStatus.CONDUCTED || wave.status() == WaveStatus.PARTIAL) {
				tell(wave);
			}
		}
	}

	private void tell(Wave wave) {
		boolean partial = wave.status() == WaveStatus.PARTIAL;
		Covers covers = partial ? NAMES_ONLY : (this.contactsAsked ? ALL : WITHOUT_CONTACTS);
		Interview interview = this.notebook.interview(Source.CLIENT, this.setting.client(), wave.index(), wave.date(),
				(wave.index() == 0) ? Mode.FREE_RECALL : Mode.ROSTER, covers);
		Set<Id> before = this.named;
		this.named = new TreeSet<>();
		this.truth.supports().forEach((support) -> speakOf(support, before, interview));
		if (!partial) {
			speakOfNeeds(interview);
			new Rater(this.dice, 2).rate(this.truth, interview, 0.85);
		}
		if (!partial && this.contactsAsked) {
			gossip().tell(interview);
		}
		this.last = interview.day();
		this.lastWave = interview.wave();
	}

	/** Whose network hangs on one person knows that too well to err. */
	private Gossip gossip() {
		boolean sure = this.setting.story() == Story.FALLS_APART;
		return new Gossip(this.dice, this.truth, sure ? 1 : 0.8, sure ? 0 : 0.25);
	}

	private void speakOf(Support support, Set<Id> before, Interview interview) {
		if (support.span().contains(interview.day())) {
			if (isFallenOutWith(support)) {
				interview.supportsNoMore(support.id(), null, null, null);
			}
			else if (this.dice.chance(recall(support, before.contains(support.id()), interview.wave()))) {
				name(support, before, interview);
			}
		}
		else if (before.contains(support.id())) {
			speakOfEnd(support, interview);
		}
		else if (Spans.from(support.span()) != null && support.span().from().isAfter(this.last)
				&& support.span().until().isBefore(interview.day()) && this.lastWave >= 0 && this.dice.chance(0.6)) {
			interview.supportsNoMore(support.id(), support.span().from(), support.span().until(), support.endReason());
		}
	}

	/** The client denies what the carer affirms. */
	private boolean isFallenOutWith(Support support) {
		return this.setting.story() == Story.INFORMANTS_DISAGREE && support.id().equals(this.setting.id("K", 1));
	}

	private double recall(Support support, boolean before, int wave) {
		if (this.setting.story() == Story.HIDDEN_NETWORK && support.formal()) {
			return (wave < 2) ? 0.3 : 0.7;
		}
		boolean complete = this.setting.story() == Story.LARGEST
				|| this.truth.supportsOn(this.truth.day(wave)).size() <= A_FEW;
		return (before || complete) ? 0.97 : (support.formal() ? 0.87 : 0.94);
	}

	private void name(Support support, Set<Id> before, Interview interview) {
		boolean isNew = support.span().from().isAfter(this.last) && this.lastWave >= 0;
		Attributes seen = support.attributes().get(interview.wave());
		Id supporter = support.id();
		if (support.formal() && !before.contains(supporter) && this.dice.chance(0.04)) {
			supporter = employer(support, interview);
		}
		interview.supports(supporter, (isNew && this.dice.chance(0.6)) ? support.span().from() : null,
				this.dice.chance(0.2) ? Moods.varied(this.dice, seen) : seen);
		if (supporter.equals(support.id())) {
			this.named.add(supporter);
			remember(support, before, interview);
		}
	}

	/** "Somebody of the housing corporation." */
	private Id employer(Support support, Interview interview) {
		return this.setting.town()
			.employers(support.supporter(), interview.day())
			.stream()
			.map(Office::agency)
			.map(Agency::id)
			.filter((agency) -> !interview.speaksOf(agency) && isNoSupporter(agency))
			.findFirst()
			.orElse(support.id());
	}

	private boolean isNoSupporter(Id agency) {
		return this.truth.supports().stream().noneMatch((support) -> support.id().equals(agency));
	}

	private void remember(Support support, Set<Id> before, Interview interview) {
		boolean forgotten = this.lastWave >= 0 && !before.contains(support.id()) && support.span().contains(this.last);
		if (forgotten && this.dice.chance(0.5)) {
			interview.supportedBefore(support.id(), this.lastWave);
		}
	}

	private void speakOfEnd(Support support, Interview interview) {
		boolean died = Statement.DIED.equals(support.endReason());
		if (died || this.dice.chance(0.55)) {
			boolean dated = died || this.dice.chance(0.7);
			interview.supportsNoMore(support.id(), null, dated ? support.span().until() : null, support.endReason());
		}
		else if (this.dice.chance(0.1)) {
			this.named.add(support.id());
			interview.supports(support.id(), null, support.attributes().get(interview.wave()));
		}
	}

	private void speakOfNeeds(Interview interview) {
		this.truth.needs()
			.stream()
			.filter((need) -> need.isFoundBy(interview.day()))
			.forEach((need) -> need.addressedOn(interview.day())
				.stream()
				.filter((supporter) -> interview.names(supporter) && this.dice.chance(0.8))
				.forEach((supporter) -> interview.addresses(supporter, need.need().id())));
	}

}

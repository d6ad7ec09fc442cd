package carenet.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.map.MapOptions;
import carenet.map.NetworkMap;
import carenet.map.Placement;
import carenet.map.Wording;
import carenet.network.SupportNetwork;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * One wave of a client's network as the client page shows it: drawn, as tables, and in
 * words.
 *
 * @param network the wave that is shown
 * @param form how it is looked at
 * @param naming how people are called
 * @param map the drawing
 */
record ClientView(SupportNetwork network, ViewForm form, Naming naming, String map) {

	/**
	 * The wave that is asked for, or the latest.
	 * @param waves the networks of all waves, among which everybody keeps one place
	 * @param form how they are looked at
	 * @param naming how people are called
	 */
	static ClientView of(List<SupportNetwork> waves, ViewForm form, Naming naming) {
		Integer index = form.waveIndex();
		SupportNetwork shown = (index != null) ? atWave(waves, index) : waves.getLast();
		MapOptions options = MapOptions.DEFAULT.withUnknown().naming(naming::onAMap).onAPage("map");
		return new ClientView(shown, form, naming, NetworkMap.of(shown, Placement.of(waves), options).svg());
	}

	private static SupportNetwork atWave(List<SupportNetwork> waves, int index) {
		return waves.stream().filter((one) -> one.wave().index() == index).findFirst().orElseThrow(() -> {
			SupportNetwork any = waves.getFirst();
			return new BadInput("Client %s has no wave %d; it has %s.".formatted(any.client().id(), index,
					any.waves()
						.stream()
						.map((wave) -> wave.label() + " (" + Phrases.day(wave.date()) + ")")
						.collect(Collectors.joining(", "))));
		});
	}

	public Id client() {
		return this.network.client().id();
	}

	public Wave wave() {
		return this.network.wave();
	}

	public String day() {
		return Phrases.day(wave().date());
	}

	public List<WaveLink> waves() {
		return this.network.waves()
			.stream()
			.map((wave) -> new WaveLink(wave.index(), wave.label(), Phrases.day(wave.date()),
					Phrases.waveStatus(wave.status()), this.form.address(client(), wave.index()), wave.equals(wave())))
			.toList();
	}

	/** The warnings of the network, with the sources in words. */
	public List<String> warnings() {
		return this.network.warnings().stream().map(ClientView::inWords).toList();
	}

	private static String inWords(String warning) {
		return Stream.of(Source.values())
			.filter((source) -> warning.startsWith(source.name() + ":"))
			.findFirst()
			.map((source) -> Phrases.voices(source) + warning.substring(source.name().length()))
			.orElse(warning);
	}

	public List<SupporterRow> supporters() {
		Told told = new Told(this.network, this.naming);
		return this.network.present().stream().map((tie) -> SupporterRow.of(tie, told)).toList();
	}

	/** Those who are spoken of at some wave, and do not support at this one. */
	public List<Unsupporting> others() {
		Told told = new Told(this.network, this.naming);
		return Stream.of(Unsupporting.Why.values())
			.map((why) -> new Unsupporting(why,
					this.network.ties(TieState.ABSENT, TieState.UNKNOWN, TieState.NOT_APPLICABLE)
						.stream()
						.filter((tie) -> Unsupporting.Why.of(tie) == why)
						.map((tie) -> SupporterRow.of(tie, told))
						.toList()))
			.filter((group) -> !group.rows().isEmpty())
			.toList();
	}

	public List<NeedRow> needs() {
		Told told = new Told(this.network, this.naming);
		return this.network.needs().stream().map((need) -> NeedRow.of(need, told)).toList();
	}

	public List<Measure> measures() {
		return Measure.of(this.network.measures());
	}

	public Glance glance() {
		return Glance.of(this.network, this.naming);
	}

	public List<RuleChoice> rules() {
		return Stream.of(ConsensusRule.values())
			.map((rule) -> new RuleChoice(rule, Wording.rule(rule), Wording.explained(rule),
					rule == this.form.chosenRule()))
			.toList();
	}

	public List<SourceChoice> sources() {
		return Stream.of(Source.values())
			.map((source) -> new SourceChoice(source, Phrases.voices(source), this.form.hears(source)))
			.toList();
	}

	/**
	 * A way to another wave of the same view.
	 *
	 * @param index the wave's index
	 * @param label T0, T1, …
	 * @param day the wave's date
	 * @param status how the occasion went
	 * @param address where the link leads
	 * @param current whether it is the one that is shown
	 */
	record WaveLink(int index, String label, String day, String status, String address, boolean current) {

		public @Nullable String ariaCurrent() {
			return this.current ? "page" : null;
		}

	}

	/**
	 * A rule to choose.
	 *
	 * @param value as the address says it
	 * @param name in words
	 * @param explained what it does
	 * @param chosen whether it holds
	 */
	record RuleChoice(ConsensusRule value, String name, String explained, boolean chosen) {
	}

	/**
	 * A source to hear.
	 *
	 * @param value as the address says it
	 * @param name in words
	 * @param chosen whether only chosen ones are heard, and it is one of them
	 */
	record SourceChoice(Source value, String name, boolean chosen) {
	}

}

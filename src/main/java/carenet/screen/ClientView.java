package carenet.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.attention.Attention;
import carenet.attention.WhatIf;
import carenet.map.Comparison;
import carenet.network.KnownClient;
import carenet.map.MapOptions;
import carenet.map.NetworkMap;
import carenet.map.Placement;
import carenet.network.SupportNetwork;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.Wave;
import carenet.words.Naming;
import carenet.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * One wave of a client's network as the client page shows it: drawn beside the other
 * waves, as tables, and in words.
 *
 * @param known all that was read of the client
 * @param networks the networks of all waves, in their order
 * @param network the wave that is shown
 * @param form how it is looked at
 * @param naming how people are called
 * @param placement where everybody stands in every wave
 * @param attention what a coordinator must look at
 * @param earlier the wave that is asked for to compare with, or the one before, and what
 * changed since; null at the first wave
 * @param loss what would be lost; null where nobody is thought to stop
 */
record ClientView(KnownClient known, List<SupportNetwork> networks, SupportNetwork network, ViewForm form,
		Naming naming, Placement placement, Attention attention, @Nullable Comparison earlier, @Nullable WhatIf loss) {

	private static final int ON_PAPER = 8;

	/**
	 * The wave that is asked for, or the latest.
	 * @param known all that was read of a client with waves
	 * @param networks of all its waves
	 * @param form how they are looked at
	 * @param naming how people are called
	 */
	static ClientView of(KnownClient known, List<SupportNetwork> networks, ViewForm form, Naming naming) {
		SupportNetwork shown = shown(networks, form);
		List<Id> stopping = form.stopping();
		return new ClientView(known, networks, shown, form, naming,
				form.isApart() ? Placement.apart(networks) : Placement.of(networks), Attention.of(known, shown),
				earlier(networks, shown, form).map((before) -> Comparison.between(known, before, shown)).orElse(null),
				stopping.isEmpty() ? null : WhatIf.of(known, shown, stopping));
	}

	/** The network of the wave that is asked for, or of the latest. */
	static SupportNetwork shown(List<SupportNetwork> networks, ViewForm form) {
		Integer index = form.waveIndex();
		return (index != null) ? atWave(networks, index) : networks.getLast();
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

	/** The drawing of the wave, with the changes where it is compared. */
	public String map() {
		MapOptions options = MapOptions.FILE.naming(this.naming::onAMap).onAPage("map");
		NetworkMap map = NetworkMap.of(this.network, this.placement, options);
		return (isMarked() ? map.comparedWith(Objects.requireNonNull(this.earlier)) : map).svg();
	}

	/** Whether the changes are drawn on the map. */
	private boolean isMarked() {
		return this.form.comparedIndex() != null;
	}

	/** The earlier wave to draw the changes since; empty where none is asked for. */
	static Optional<SupportNetwork> compared(List<SupportNetwork> networks, SupportNetwork shown, ViewForm form) {
		Integer index = form.comparedIndex();
		if (index == null) {
			return Optional.empty();
		}
		if (index >= shown.wave().index()) {
			throw new BadInput("compare %d is not before wave %d".formatted(index, shown.wave().index()));
		}
		return Optional.of(atWave(networks, index));
	}

	/** The wave to compare with: the one that is asked for, or the one before. */
	private static Optional<SupportNetwork> earlier(List<SupportNetwork> networks, SupportNetwork shown,
			ViewForm form) {
		return compared(networks, shown, form).or(() -> networks.stream()
			.filter((one) -> one.wave().index() < shown.wave().index())
			.reduce((one, later) -> later));
	}

	/** What changed since the earlier wave; null at the first. */
	public @Nullable ChangesView changes() {
		return (this.earlier != null) ? ChangesView.of(this.earlier, this.network, this.naming) : null;
	}

	/** The waves to compare with, and not to compare; empty at the first wave. */
	public List<Compared> comparisons() {
		Integer compared = this.form.comparedIndex();
		List<Compared> choices = new ArrayList<>();
		this.networks.stream()
			.map(SupportNetwork::wave)
			.filter((earlier) -> earlier.index() < wave().index())
			.forEach((earlier) -> choices
				.add(new Compared("since " + earlier.label(), address(this.form.at(wave().index(), earlier.index())),
						compared != null && compared == earlier.index())));
		if (!choices.isEmpty()) {
			choices
				.addFirst(new Compared("not compared", address(this.form.at(wave().index(), null)), compared == null));
		}
		return choices;
	}

	/** Whether several share a symbol, or would. */
	public boolean isCrowded() {
		return this.form.isApart() || this.placement.hasGroups();
	}

	/** The same with everybody drawn, or with groups. */
	public String crowdAddress() {
		return address(this.form.at(wave().index(), this.form.comparedIndex()).apart(!this.form.isApart()));
	}

	public WhatIfView whatIf() {
		return WhatIfView.of(this.network, this.loss, this.attention.singlePoints(), this.form.stopping(), this.naming);
	}

	private String address(ViewForm form) {
		return form.address("/clients/{id}", client());
	}

	/** The page of this look. */
	public String screenAddress() {
		return address(this.form);
	}

	/** The address of what else there is of this look at this wave. */
	public String address(String what) {
		return this.form.at(wave().index(), this.form.comparedIndex()).address("/clients/{id}/" + what, client());
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
		return this.networks.stream().map(this::link).toList();
	}

	private WaveLink link(SupportNetwork one) {
		Wave wave = one.wave();
		Integer compared = this.form.comparedIndex();
		boolean still = compared != null && compared < wave.index();
		MapOptions options = MapOptions.DEFAULT.withUnknown().small().onAPage("small-" + wave.index()).still();
		return new WaveLink(wave.index(), wave.label(), Phrases.day(wave.date()), Phrases.waveStatus(wave.status()),
				Glance.supporters(one), address(this.form.at(wave.index(), still ? compared : null)),
				wave.equals(wave()), NetworkMap.of(one, this.placement, options).svg());
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

	public boolean hasOthers() {
		return this.network.ties().size() > this.network.present().size();
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

	/** What needs somebody first stands on top. */
	public List<NeedRow> needs() {
		Told told = new Told(this.network, this.naming);
		NeedHistory history = new NeedHistory(this.known,
				this.networks.stream().filter((one) -> one.wave().index() <= wave().index()).toList());
		return this.network.needs()
			.stream()
			.sorted(NeedRow.MOST_URGENT_FIRST)
			.map((need) -> NeedRow.of(need, history, this.attention, told))
			.toList();
	}

	/** As many as there is room for on paper. */
	public List<NeedRow> shortened(List<NeedRow> needs) {
		return needs.stream().limit(ON_PAPER).toList();
	}

	public List<Measure> measures() {
		return Measure.of(this.network.measures());
	}

	public Glance glance() {
		return Glance.of(this.network, this.naming);
	}

}

package carenet.network;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.actors.Client;
import carenet.actors.ClientEntry;
import carenet.actors.Coding;
import carenet.actors.Event;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.graph.Fields;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.View;
import carenet.study.Wave;

/**
 * What was read of one client under a view: its networks at any of its waves follow from
 * it, and whatever else compares them.
 */
public final class KnownClient {

	private final ClientEntry entry;

	private final NetworkKey key;

	private final Knowledge knowledge;

	private final List<Event> events;

	private final List<Coding> codings;

	private final int revision;

	KnownClient(ClientEntry entry, NetworkKey key, Knowledge knowledge, List<Event> events, List<Coding> codings,
			int revision) {
		this.entry = entry;
		this.key = key;
		this.knowledge = knowledge;
		this.events = events;
		this.codings = codings;
		this.revision = revision;
	}

	public Client client() {
		return this.entry.client();
	}

	public ClientEntry entry() {
		return this.entry;
	}

	/** How often something about the client was changed. */
	public int revision() {
		return this.revision;
	}

	public View view() {
		return this.key.view();
	}

	public Register register() {
		return this.knowledge.register();
	}

	/** All waves of the client, in their order. */
	public List<Wave> waves() {
		return this.entry.waves();
	}

	/** The wave of this index; refused, with those that there are, when there is none. */
	public Wave wave(int index) {
		return Networks.wave(waves(), new AsOf.AtWave(index))
			.orElseThrow(() -> new BadInput(Networks.missing(client().id(), waves(), new AsOf.AtWave(index))));
	}

	/**
	 * The needs that are registered, whether listed at a wave or not; only those that are
	 * listed unless {@link Part#RATINGS} was asked for.
	 */
	public List<Need> needs() {
		return this.knowledge.needs();
	}

	/** What happened; empty unless {@link Part#EVENTS} was asked for. */
	public List<Event> events() {
		return this.events;
	}

	/** What researchers coded; empty unless {@link Part#CODINGS} was asked for. */
	public List<Coding> codings() {
		return this.codings;
	}

	/** What each voice said of each tie that was asked for. */
	public Map<Tie, Testimony> testimonies() {
		return this.knowledge.testimonies();
	}

	/** The reports that are known, without what they say. */
	public Collection<Report> reports() {
		return this.knowledge.reports();
	}

	/**
	 * All statements about a tie in counting reports, earliest wave first; empty unless
	 * {@link Part#STATEMENTS} was asked for.
	 */
	public List<Told> told(Tie tie) {
		return this.knowledge.told(tie, view());
	}

	/**
	 * The attributes of a tie at a wave; those of contacts need {@link Part#STATEMENTS}.
	 */
	public Attributes attributes(Tie tie, Wave wave) {
		return this.knowledge.attributes(tie, wave.index(), view());
	}

	/** Somebody who stands in a tie that was asked for. */
	public Supporter supporter(Id id) {
		return Fields.required(register().find(id));
	}

	/**
	 * One rating per counting voice that rates the need at the wave, listed there or not;
	 * empty unless {@link Part#RATINGS} was asked for.
	 */
	public List<Rating> ratings(Need need, Wave wave) {
		return this.knowledge.ratings(need, wave.index(), view());
	}

	/**
	 * Every rating of a need in counting reports, the latest of a voice or not; empty
	 * unless {@link Part#RATINGS} was asked for.
	 */
	public List<NeedReading.Rated> everRated(Need need) {
		return this.knowledge.everRated(need, view());
	}

	/**
	 * A need as it stands at a wave, listed there or not; {@link Part#STATEMENTS} has to
	 * be asked for.
	 */
	public NeedAtWave need(Need need, Wave wave) {
		return evidence().needAt(need, wave.index(), view());
	}

	/**
	 * The same client as if nobody had ever spoken of the ties of these supporters;
	 * {@link Part#STATEMENTS} has to be asked for. What everybody covers stays as it is.
	 */
	public KnownClient without(Set<Id> supporters) {
		return new KnownClient(this.entry, this.key, evidence().without(supporters), this.events, this.codings,
				this.revision);
	}

	private FromEvidence evidence() {
		return switch (this.knowledge) {
			case FromEvidence evidence -> evidence;
			case FromGraph graph -> throw new IllegalStateException("the statements were not asked for");
		};
	}

	/** The networks at all of the client's waves, in their order. */
	public List<SupportNetwork> networks() {
		return waves().stream().map(this::at).toList();
	}

	/** The network at one of the client's waves. */
	public SupportNetwork at(Wave wave) {
		return new Assembly(this.entry, this.key, wave, this.knowledge).network();
	}

	/** The network at the wave that was asked for, where the client has it. */
	Optional<SupportNetwork> asAsked(AsOf at) {
		return Networks.wave(waves(), at).map(this::at);
	}

	/**
	 * A statement with the wave of its report.
	 *
	 * @param wave the index of the report's wave
	 * @param statement what was said
	 */
	public record Told(int wave, StatementShown statement) {

		/**
		 * Whether it tells an end that falls after one wave and up to another: by its
		 * day, or without a day by being told in a report of those waves.
		 */
		public boolean endsBetween(Wave from, Wave to) {
			LocalDate until = this.statement.validUntil();
			if (this.statement.evidence() == Evidence.RETROSPECTIVE) {
				return false;
			}
			return (until != null) ? until.isAfter(from.date()) && !until.isAfter(to.date())
					: !this.statement.present() && this.wave > from.index() && this.wave <= to.index();
		}

	}

}

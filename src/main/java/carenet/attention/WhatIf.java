package carenet.attention;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import carenet.actors.Client;
import carenet.actors.InformalCarer;
import carenet.actors.Supporter;
import carenet.evidence.NeedCoverage;
import carenet.network.Contact;
import carenet.network.KnownClient;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What is lost around a client if somebody stops: the network at a wave beside the same
 * network as if nobody had ever spoken of them.
 *
 * @param before the network as it is
 * @param after the network without them
 * @param stopping those who support the client now and would not
 * @param needs the needs that one of them helps with, and what becomes of each
 * @param contactsLost the contacts that one of them is in
 * @param separated those who remain and could reach each other without the client, by the
 * groups in which they no longer can; null where it was not asked who is in contact
 */
public record WhatIf(SupportNetwork before, SupportNetwork after, List<Supporter> stopping, List<NeedLoss> needs,
		List<Contact> contactsLost, @Nullable List<List<Supporter>> separated) {

	/**
	 * What is lost.
	 * @param known the client, with statements and contacts
	 * @param before the network at one of the client's waves
	 * @param chosen supporters, or agencies with everybody who works for them
	 */
	public static WhatIf of(KnownClient known, SupportNetwork before, Collection<Id> chosen) {
		return without(known, before, new Stopping(known, before.wave()).everybody(chosen));
	}

	static WhatIf without(KnownClient known, SupportNetwork before, Set<Id> stopping) {
		KnownClient rest = known.without(stopping);
		SupportNetwork after = rest.at(before.wave());
		List<NeedLoss> needs = before.needs()
			.stream()
			.filter((need) -> need.addressedBy().stream().map(Supporter::id).anyMatch(stopping::contains))
			.map((need) -> loss(need, rest.need(need.need(), before.wave())))
			.toList();
		return new WhatIf(before, after,
				before.present()
					.stream()
					.map(SupportTie::supporter)
					.filter((one) -> stopping.contains(one.id()))
					.toList(),
				needs,
				before.contacts()
					.stream()
					.filter((contact) -> contact.state() == TieState.PRESENT)
					.filter((contact) -> contact.between().stream().map(Supporter::id).anyMatch(stopping::contains))
					.toList(),
				separated(before, after).orElse(null));
	}

	private static NeedLoss loss(NeedAtWave before, NeedAtWave after) {
		return new NeedLoss(before.need(), before.coverage(), after.coverage(), after.addressedBy());
	}

	/** For each group that falls apart: what it falls into. */
	private static Optional<List<List<Supporter>>> separated(SupportNetwork before, SupportNetwork after) {
		Optional<List<Set<Id>>> remaining = after.contactGroups();
		return before.contactGroups().flatMap((groups) -> remaining.map((rest) -> {
			List<List<Supporter>> separated = new ArrayList<>();
			for (Set<Id> group : groups) {
				List<List<Supporter>> parts = rest.stream()
					.filter(group::containsAll)
					.map((part) -> supporters(after, part::contains))
					.toList();
				if (parts.size() > 1) {
					separated.addAll(parts);
				}
			}
			return List.copyOf(separated);
		}));
	}

	private static List<Supporter> supporters(SupportNetwork network, Predicate<Id> which) {
		return network.present().stream().map(SupportTie::supporter).filter((one) -> which.test(one.id())).toList();
	}

	public Client client() {
		return this.before.client();
	}

	public Wave wave() {
		return this.before.wave();
	}

	/** The needs with which nobody would be known to help. */
	public List<NeedLoss> leftAlone() {
		return this.needs.stream().filter(NeedLoss::isLeftAlone).toList();
	}

	/** The needs with one supporter left who had several. */
	public List<NeedLoss> leftWithOne() {
		return this.needs.stream()
			.filter((loss) -> loss.before() == NeedCoverage.SHARED && loss.after() == NeedCoverage.SINGLE)
			.toList();
	}

	/**
	 * Whether some who remain could reach each other, and no longer can; null where it
	 * was not asked who is in contact with whom.
	 */
	public @Nullable Boolean fallsApart() {
		return (this.separated != null) ? !this.separated.isEmpty() : null;
	}

	/**
	 * Whether informal carers and professionals or agencies are in contact, and would no
	 * longer be, though some of both remain; null where it was not asked.
	 */
	public @Nullable Boolean partsFamilyAndServices() {
		return (this.separated != null) ? connects(this.before) && !connects(this.after) && hasBoth(this.after) : null;
	}

	private static boolean hasBoth(SupportNetwork network) {
		return isMixed(network.present().stream().map(SupportTie::supporter));
	}

	private static boolean connects(SupportNetwork network) {
		return network.contactGroups()
			.stream()
			.flatMap(List::stream)
			.anyMatch((group) -> isMixed(supporters(network, group::contains).stream()));
	}

	private static boolean isMixed(Stream<Supporter> supporters) {
		return supporters.map(InformalCarer.class::isInstance).distinct().count() == 2;
	}

	/** Whether somebody coordinates the help, and nobody would. */
	public boolean leavesNobodyInTheLead() {
		return leads(this.before) && !leads(this.after);
	}

	private static boolean leads(SupportNetwork network) {
		return network.present().stream().anyMatch(SupportTie::coordinator);
	}

	/** Whether somebody remains at all. */
	public boolean leavesNobody() {
		return !this.before.present().isEmpty() && this.after.present().isEmpty();
	}

	/** Whether more is lost than the help of those who stop. */
	public boolean breaksSomething() {
		return leavesNobody() || !leftAlone().isEmpty() || leavesNobodyInTheLead() || Boolean.TRUE.equals(fallsApart());
	}

	/**
	 * What is lost, most important first, one sentence each.
	 * @param names what supporters are called
	 */
	public List<String> sentences(Function<Supporter, String> names) {
		return new LossSentences(this, names).all();
	}

	/**
	 * Only what makes somebody one who cannot be missed.
	 * @param names what supporters are called
	 */
	public List<String> brokenThings(Function<Supporter, String> names) {
		return new LossSentences(this, names).broken();
	}

}

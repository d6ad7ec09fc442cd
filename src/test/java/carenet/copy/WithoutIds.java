package carenet.copy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.change.NetworkChange;
import carenet.change.TieChange;
import carenet.network.EgoMeasures;
import carenet.network.KnownClient;
import carenet.network.NeedAtWave;
import carenet.network.StatementShown;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * All that is shown of a client and of what changed, in words that are the same whatever
 * everybody is called, and whenever it was: days are counted from the first wave.
 */
final class WithoutIds {

	private final KnownClient known;

	private final List<String> lines = new ArrayList<>();

	private WithoutIds(KnownClient known) {
		this.known = known;
	}

	static String of(KnownClient known) {
		WithoutIds text = new WithoutIds(known);
		text.client();
		return String.join("\n", text.lines);
	}

	private void client() {
		this.known.networks().forEach(this::network);
		List<Wave> waves = this.known.waves();
		for (Wave from : waves) {
			for (Wave to : waves) {
				if (from.index() < to.index()) {
					change(NetworkChange.between(this.known, from, to));
				}
			}
		}
		sorted("event",
				this.known.events()
					.stream()
					.map((event) -> "%s %s %s %s".formatted(event.kind(), day(event.date()), day(event.dueOn()),
							event.need() != null)));
		sorted("report",
				this.known.reports()
					.stream()
					.map((one) -> "%s %s %s %s".formatted(one.wave(), one.source(), day(one.date()), one.covers())));
		sorted("testimony", this.known.testimonies().values().stream().map(Object::toString));
	}

	private String day(@Nullable LocalDate day) {
		return (day == null) ? "-" : String.valueOf(ChronoUnit.DAYS.between(this.known.waves().getFirst().date(), day));
	}

	private void network(SupportNetwork network) {
		this.lines.add("wave %s %s %s %d warnings".formatted(network.wave().index(), day(network.wave().date()),
				network.wave().status(), network.warnings().size()));
		sorted("tie", network.ties().stream().map(this::tie));
		sorted("contact",
				network.contacts()
					.stream()
					.map((one) -> "%s %s %s %s %s".formatted(
							one.between().stream().map(WithoutIds::who).sorted().toList(), one.state(), one.conflict(),
							names(one.reportedBy()), names(one.deniedBy()))));
		sorted("need", network.needs().stream().map(this::need));
		sorted("agency", network.agencies().stream().map(WithoutIds::who));
		measures(network.measures());
	}

	private String tie(SupportTie tie) {
		return "%s for %s %s %s %s %s %s %s %s %s %s".formatted(who(tie.supporter()),
				tie.agencies().stream().map(WithoutIds::who).sorted().toList(), tie.state(), tie.conflict(),
				names(tie.reportedBy()), names(tie.deniedBy()), names(tie.silent()), tie.attributes(),
				tie.addresses().stream().map(Need::domain).sorted().toList(),
				tie.statements().stream().map(this::statement).sorted().toList(), tie.role());
	}

	private String statement(StatementShown one) {
		return "%s %s %s %s %s %s".formatted(one.source(), day(one.date()), one.present(), one.evidence(),
				day(one.validFrom()), day(one.validUntil()));
	}

	private String need(NeedAtWave need) {
		return "%s %s %s %s %s %s %s %s".formatted(need.need().domain(), day(need.need().firstIdentifiedOn()),
				need.status(), need.score(), need.urgency(), need.coverage(),
				need.addressedBy().stream().map(WithoutIds::who).sorted().toList(),
				need.ratings().stream().map((one) -> one.source() + " " + one.status()).sorted().toList());
	}

	/** What states and measures rest on; other words may be told more coarsely. */
	private static String who(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer -> "carer " + carer.careType() + (carer.deceasedOn() != null ? " died" : "");
			case Professional one -> "professional" + (one.publiclyPaid() ? " paid" : "");
			case Agency one -> "agency %s %s %s".formatted(one.sector(), one.municipal(), one.integratedCareTeam());
		};
	}

	private void measures(EgoMeasures measures) {
		for (RecordComponent component : EgoMeasures.class.getRecordComponents()) {
			Object value = value(component, measures);
			if (value == null || value instanceof Number) {
				this.lines.add(component.getName() + " " + rounded(value));
			}
		}
		this.lines.add("needs " + measures.needs());
		sorted("share", measures.agencyShares().stream().map((one) -> one.supporters() + " " + rounded(one.share())));
		sorted("reason", measures.reasons().stream().map(Object::toString));
	}

	private static @Nullable Object value(RecordComponent component, EgoMeasures measures) {
		try {
			return component.getAccessor().invoke(measures);
		}
		catch (IllegalAccessException | InvocationTargetException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A sum in another order ends in other digits; half a digit is none of those. */
	static String rounded(@Nullable Object number) {
		return (number instanceof Double one) ? String.format(Locale.ROOT, "%.9f", one + 1e-11)
				: String.valueOf(number);
	}

	private void change(NetworkChange change) {
		this.lines.add("from %s to %s %s".formatted(change.from().index(), change.to().index(), change.counts()));
		sorted("tie change", change.ties().stream().map(WithoutIds::change));
		sorted("contact change", change.contacts().stream().map(WithoutIds::change));
		sorted("need change",
				change.needs()
					.stream()
					.map((one) -> one.need().domain() + " " + new java.util.TreeSet<>(one.changes())));
	}

	private static String change(TieChange one) {
		return "%s %s %s %s %s %s %s".formatted(one.between().stream().map(WithoutIds::who).sorted().toList(),
				one.transition(), one.before(), one.after(), one.conflict(), one.sourceChanged(),
				new TreeMap<>(one.attributes()
					.stream()
					.collect(java.util.stream.Collectors.toMap((a) -> a.attribute(),
							(a) -> a.before() + " " + a.after()))));
	}

	private static List<String> names(Collection<? extends Enum<?>> some) {
		return some.stream().map(Enum::name).sorted().toList();
	}

	private void sorted(String what, Stream<String> some) {
		some.sorted().forEach((one) -> this.lines.add(what + " " + one));
	}

}

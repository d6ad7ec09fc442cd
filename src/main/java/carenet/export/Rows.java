package carenet.export;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.actors.Agency;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Supporter;
import carenet.change.NetworkChange;
import carenet.change.TieChange;
import carenet.change.Transition;
import carenet.evidence.Frequency;
import carenet.evidence.NeedCoverage;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.evidence.Urgency;
import carenet.export.Layout.Guard;
import carenet.export.Layout.Kind;
import carenet.network.Contact;
import carenet.network.EgoMeasures;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.network.Undefined;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** What is told of a client at a wave, and between two: the columns of every format. */
final class Rows {

	/** A client at a wave. */
	record Ego(ClientShown client, SupportNetwork network) {

		String id() {
			return this.network.client().id() + "." + this.network.wave().label();
		}

	}

	/** A supporter at a wave. */
	record Alter(Ego ego, SupportTie tie) {
	}

	/** Two supporters at a wave. */
	record Pair(Ego ego, Contact contact) {
	}

	/** A need at a wave. */
	record Needed(Ego ego, NeedAtWave need) {
	}

	/** One measure of a network. */
	record Measured(Ego ego, String measure, @Nullable Number value) {
	}

	/** What became of a tie. */
	record Changed(ClientShown client, NetworkChange change, TieChange tie) {
	}

	private Rows() {
	}

	/** What stands in front of each row, so that the tables can be joined. */
	private static <R> Layout<R> at(String file, String about, java.util.function.Function<R, Ego> ego) {
		return Layout.<R>of(file, about)
			.text("ego_id", "client and wave together", (row) -> ego.apply(row).id())
			.text("client_id", "the client", (row) -> ego.apply(row).client().id())
			.whole("wave", "index of the wave: 0, 1, 2, …", (row) -> ego.apply(row).network().wave().index());
	}

	static final Layout<Ego> EGOS = Registered.join(Rows.<Ego>at("egos.csv", "A client at a wave.", (ego) -> ego)
		.guarded(Guard.IDENTITY, "client_name", "the client's name", (ego) -> ego.client().name(ego.client().id()))
		.column(Kind.DAY, "date", "the wave's date for this client", (ego) -> ego.network().wave().date())
		.code("wave_status", WaveStatus.class, "whether the client was seen at the wave",
				(ego) -> ego.network().wave().status())
		.column(Kind.FLAG, "contacts_asked",
				"whether somebody who counts was asked about all contacts between supporters",
				(ego) -> ego.network().contactsAsked())
		.column(Kind.LIST, "warnings", "what a reader must know before concluding from this network",
				(ego) -> ego.network().warnings()),
			Registered.CLIENT, (ego) -> ego.client().known().client());

	static final Layout<Alter> ALTERS = Registered.join(Rows.<Alter>at("alters.csv",
			"A supporter of the client at a wave, in every state: keep those that are PRESENT for the network, and never read UNKNOWN as not there.",
			Alter::ego)
		.text("alter_id", "the supporter", (row) -> row.tie().supporter().id())
		.guarded(Guard.IDENTITY, "alter_name", "the supporter's name",
				(row) -> row.ego().client().name(row.tie().supporter().id()))
		.code("state", TieState.class, "what the rule answers: UNKNOWN where nobody who counts covers the tie",
				(row) -> row.tie().state())
		.column(Kind.FLAG, "conflict", "whether counting voices disagree", (row) -> row.tie().conflict())
		.codes("reported_by", Source.class, "one source a voice that says the tie is there",
				(row) -> row.tie().reportedBy())
		.codes("denied_by", Source.class, "one source a voice that says, or lets one conclude, that it is not",
				(row) -> row.tie().deniedBy())
		.codes("silent", Source.class, "the part of denied_by that merely did not name it", (row) -> row.tie().silent())
		.codes("support_types", SupportType.class, "what the supporter does", (row) -> row.tie().supportTypes())
		.code("frequency", Frequency.class, "how often", (row) -> row.tie().frequency())
		.whole("closeness", "1 distant … 5 very close", (row) -> row.tie().closeness())
		.code("quality", Quality.class, "how the tie feels", (row) -> row.tie().quality())
		.column(Kind.NUMBER, "hours_per_week", "hours of help in a week", (row) -> row.tie().hoursPerWeek())
		.column(Kind.FLAG, "coordinator", "whether somebody says that the supporter coordinates the others",
				(row) -> (row.tie().state() == TieState.PRESENT) ? row.tie().coordinator() : null)
		.code("role", Role.class, "a formal position", (row) -> row.tie().role())
		.column(Kind.LIST, "addresses", "ids of the needs that the supporter helps with",
				(row) -> row.tie().addresses().stream().map(Need::id).toList())
		.column(Kind.LIST, "agencies", "ids of the employers on the wave's date; of an agency itself",
				(row) -> row.tie().agencies().stream().map(Agency::id).toList()),
			Registered.SUPPORTER, (row) -> row.tie().supporter());

	static final Layout<Pair> CONTACTS = Rows
		.<Pair>at("contacts.csv",
				"Two supporters of whose contact about the client anybody ever spoke, in every state.", Pair::ego)
		.text("from_id", "the one with the lower id", (row) -> row.contact().between().getFirst().id())
		.text("to_id", "the other one; contact has no direction", (row) -> row.contact().between().getLast().id())
		.code("state", TieState.class, "what the rule answers", (row) -> row.contact().state())
		.column(Kind.FLAG, "conflict", "whether counting voices disagree", (row) -> row.contact().conflict())
		.codes("reported_by", Source.class, "one source a voice that says so", (row) -> row.contact().reportedBy())
		.codes("denied_by", Source.class, "one source a voice that does not", (row) -> row.contact().deniedBy());

	static final Layout<Needed> NEEDS = Rows.<Needed>at("needs.csv", "A need that is listed at a wave.", Needed::ego)
		.text("need_id", "the need", (row) -> row.need().need().id())
		.code("domain", NeedDomain.class, "the domain of life", (row) -> row.need().need().domain())
		.guarded(Guard.NOTE, "label", "a few words", (row) -> row.need().need().label())
		.code("status", NeedStatus.class, "the first stated in the order of sources; UNKNOWN where nobody rates it",
				(row) -> row.need().status())
		.whole("score", "1 acute … 5 fully self-sufficient", (row) -> row.need().score())
		.code("urgency", Urgency.class, "as stated", (row) -> row.need().urgency())
		.column(Kind.FLAG, "conflict", "whether voices state different statuses", (row) -> row.need().conflict())
		.code("coverage", NeedCoverage.class, "by how many it is addressed, UNKNOWN where that was not asked",
				(row) -> row.need().coverage())
		.column(Kind.LIST, "addressed_by", "ids of the supporters who help with it",
				(row) -> row.need().addressedBy().stream().map(Supporter::id).toList());

	static final Layout<Measured> MEASURES = Rows
		.<Measured>at("measures.csv", "A measure of the network of those who are PRESENT; formulas are in measures.md.",
				Measured::ego)
		.text("measure", "its name", Measured::measure)
		.column(Kind.NUMBER, "value", "empty where it is undefined, which is never 0", Measured::value)
		.code("reason", Undefined.Reason.class, "why it is empty",
				(row) -> reason(row).map(Undefined::reason).orElse(null));

	static final Layout<Changed> TRANSITIONS = Layout
		.<Changed>of("transitions.csv",
				"What became of a tie between two waves. FIRST_OBSERVED is not new: nobody could have named it before.")
		.text("client_id", "the client", (row) -> row.client().id())
		.whole("from_wave", "the earlier wave", (row) -> row.change().from().index())
		.whole("to_wave", "the later wave", (row) -> row.change().to().index())
		.text("alter_id", "the supporter; of a contact the one with the lower id", (row) -> row.tie().supporter().id())
		.text("other_id", "of a contact the other one", (row) -> other(row.tie()))
		.code("transition", Transition.class, "what became of it", (row) -> row.tie().transition())
		.code("before", TieState.class, "its state at the earlier wave", (row) -> row.tie().before())
		.code("after", TieState.class, "its state at the later wave", (row) -> row.tie().after())
		.column(Kind.FLAG, "conflict", "whether voices disagree at either wave, or a told day contradicts both",
				(row) -> row.tie().conflict())
		.column(Kind.FLAG, "source_changed", "whether it persisted, and yet no voice names it at both waves",
				(row) -> row.tie().sourceChanged())
		.column(Kind.LIST, "end_reasons", "reasons that reports gave for an end, open codes",
				(row) -> row.tie().endReasons());

	private static @Nullable Id other(TieChange tie) {
		return (tie.between().size() > 1) ? tie.between().getLast().id() : null;
	}

	private static Optional<Undefined> reason(Measured row) {
		return row.ego().network().measures().reason(row.measure());
	}

	/** Every measure that is one number, by its name in the program. */
	static List<Measured> measures(Ego ego) {
		EgoMeasures measures = ego.network().measures();
		List<Measured> all = new ArrayList<>();
		for (RecordComponent component : EgoMeasures.class.getRecordComponents()) {
			boolean number = component.getType() == int.class || Number.class.isAssignableFrom(component.getType());
			if (number && !component.getName().equals("careDensity")) {
				all.add(new Measured(ego, component.getName(), value(component, measures)));
			}
		}
		return all;
	}

	private static @Nullable Number value(RecordComponent component, EgoMeasures measures) {
		try {
			return (Number) component.getAccessor().invoke(measures);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(component.getName(), ex);
		}
	}

}

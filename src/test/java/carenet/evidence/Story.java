package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import carenet.actors.Agency;
import carenet.actors.Aliases;
import carenet.actors.CareType;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.Event;
import carenet.actors.EventKind;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.NeedDomain;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** One client's evidence, told in the order in which it happened. */
public final class Story {

	private Client client;

	private final List<Wave> waves = new ArrayList<>();

	private final List<Need> needs = new ArrayList<>();

	private final List<Report> reports = new ArrayList<>();

	private final List<Statement> statements = new ArrayList<>();

	private final List<NeedRating> ratings = new ArrayList<>();

	private final List<Event> events = new ArrayList<>();

	private final List<Coding> codings = new ArrayList<>();

	private final List<Supporter> supporters = new ArrayList<>();

	private final List<Employment> employments = new ArrayList<>();

	private final Map<Id, Id> aliases = new HashMap<>();

	private Story(Client client) {
		this.client = client;
	}

	public static Story of(String client) {
		return new Story(new Client(Id.of(client), null, null, null, null, null));
	}

	public Story died(String day) {
		this.client = new Client(this.client.id(), null, null, null, this.client.enrolledOn(), LocalDate.parse(day));
		return this;
	}

	public Story enrolled(String day) {
		this.client = new Client(this.client.id(), null, null, null, LocalDate.parse(day), this.client.deceasedOn());
		return this;
	}

	public Story event(EventKind kind, String day) {
		return event(kind, day, null);
	}

	public Story event(EventKind kind, String day, @Nullable String need) {
		this.events.add(new Event(Id.of(this.client.id() + "-E" + this.events.size()), this.client.id(), kind,
				LocalDate.parse(day), (need != null) ? Id.of(need) : null, null, null, null));
		return this;
	}

	/** Something that was agreed, with the day on which the next step is due. */
	public Story step(EventKind kind, String day, @Nullable String need, String due) {
		this.events.add(new Event(Id.of(this.client.id() + "-E" + this.events.size()), this.client.id(), kind,
				LocalDate.parse(day), (need != null) ? Id.of(need) : null, null, LocalDate.parse(due), null));
		return this;
	}

	public Story coded(String scheme, String code, @Nullable String coder, @Nullable String day) {
		this.codings
			.add(new Coding(this.client.id(), scheme, code, coder, (day != null) ? LocalDate.parse(day) : null));
		return this;
	}

	public Story waves(String... days) {
		Arrays.stream(days).forEach((day) -> wave(this.waves.size(), day));
		return this;
	}

	public Story wave(int index, String day) {
		this.waves.add(new Wave(index, LocalDate.parse(day), WaveStatus.CONDUCTED));
		return this;
	}

	public Story carer(String id, CareType type) {
		return carer(id, type, null);
	}

	public Story carer(String id, CareType type, @Nullable String deceasedOn) {
		this.supporters.add(new InformalCarer(Id.of(id), type, null, null, null,
				(deceasedOn != null) ? LocalDate.parse(deceasedOn) : null));
		return this;
	}

	public Story professional(String id) {
		this.supporters.add(new Professional(Id.of(id), "NURSE", true));
		return this;
	}

	public Story agency(String id, boolean municipal) {
		this.supporters.add(new Agency(Id.of(id), id, "CARE", municipal, false, null));
		return this;
	}

	public Story integratedCareTeam(String id) {
		this.supporters.add(new Agency(Id.of(id), id, "CARE", false, true, null));
		return this;
	}

	public Story employed(String person, String agency, String span) {
		this.employments.add(new Employment(Id.of(person), Id.of(agency), Interval.parse(span)));
		return this;
	}

	/** One record is known to be of the same person as another, which is kept. */
	public Story merged(String record, String kept) {
		this.aliases.put(Id.of(record), Id.of(kept));
		return this;
	}

	public Story need(String id, @Nullable String since) {
		this.needs.add(new Need(Id.of(id), this.client.id(), NeedDomain.FINANCES,
				(since != null) ? LocalDate.parse(since) : null, null));
		return this;
	}

	/** A report of a wave, given on the wave's day and recorded that noon. */
	public ReportStory report(String id, int wave, Source source, @Nullable String informant, String covers) {
		LocalDate day = this.waves.stream().filter((one) -> one.index() == wave).findFirst().orElseThrow().date();
		return report(id, wave, source, informant, covers, day.toString());
	}

	public ReportStory report(String id, int wave, Source source, @Nullable String informant, String covers,
			String day) {
		return new ReportStory(
				new Report(Id.of(id), this.client.id(), wave, source, (informant != null) ? Id.of(informant) : null,
						LocalDate.parse(day), null, covers.isEmpty() ? Covers.byDefault(source) : Covers.parse(covers),
						Instant.parse(day + "T12:00:00Z"), null, null));
	}

	public ClientFile file() {
		return new ClientFile(this.client, this.waves, this.needs, this.reports, this.statements, this.ratings,
				this.events, List.of(), this.codings);
	}

	public Register register() {
		return Register.of(this.supporters, this.employments, new Aliases(this.aliases));
	}

	public Casebook casebook() {
		return knownAt("2900-01-01T00:00:00Z");
	}

	public Casebook knownAt(String moment) {
		return Casebook.of(file(), register(), Instant.parse(moment));
	}

	public TieReading supports(String from) {
		return casebook().read(new Tie(this.client.id(), TieKind.SUPPORTS, Id.of(from), this.client.id()));
	}

	public TieReading contact(String one, String other) {
		return casebook().read(new Tie(this.client.id(), TieKind.IN_CONTACT_WITH, Id.of(one), Id.of(other)));
	}

	/** A report being told; the story goes on with {@link #end()}. */
	public final class ReportStory {

		private Report report;

		private ReportStory(Report report) {
			this.report = report;
		}

		public ReportStory recordedAt(String moment) {
			this.report = new Report(this.report.id(), this.report.client(), this.report.wave(), this.report.source(),
					this.report.informant(), this.report.date(), null, this.report.covers(), Instant.parse(moment),
					this.report.supersedes(), this.report.supersededAt());
			return this;
		}

		/** Corrects an earlier report from now on. */
		public ReportStory supersedes(String earlier) {
			Id id = Id.of(earlier);
			Story.this.reports.replaceAll((one) -> one.id().equals(id) ? corrected(one) : one);
			this.report = new Report(this.report.id(), this.report.client(), this.report.wave(), this.report.source(),
					this.report.informant(), this.report.date(), null, this.report.covers(), this.report.recordedAt(),
					id, null);
			return this;
		}

		private Report corrected(Report one) {
			return new Report(one.id(), one.client(), one.wave(), one.source(), one.informant(), one.date(), null,
					one.covers(), one.recordedAt(), one.supersedes(), this.report.recordedAt());
		}

		public ReportStory yes(String... supporters) {
			Arrays.stream(supporters).forEach((from) -> supports(from, true, null, null, null, Attributes.NONE));
			return this;
		}

		public ReportStory no(String... supporters) {
			Arrays.stream(supporters).forEach((from) -> supports(from, false, null, null, null, Attributes.NONE));
			return this;
		}

		public ReportStory yes(String from, Attributes attributes) {
			return supports(from, true, null, null, null, attributes);
		}

		public ReportStory since(String from, String start) {
			return supports(from, true, start, null, null, Attributes.NONE);
		}

		public ReportStory ended(String from, @Nullable String end, String reason) {
			return supports(from, false, null, end, reason, Attributes.NONE);
		}

		public ReportStory between(String from, String start, @Nullable String end) {
			return supports(from, true, start, end, null, Attributes.NONE);
		}

		public ReportStory supportedFor(String from, String start, String end, String reason) {
			return supports(from, false, start, end, reason, Attributes.NONE);
		}

		public ReportStory dated(String from, @Nullable String start, @Nullable String end) {
			return add(Story.this.client.id(), TieKind.SUPPORTS, from, true, Evidence.DATED_RECORD, null, start, end,
					null, Attributes.NONE);
		}

		public ReportStory recalls(String from, int wave) {
			return recalls(from, wave, Attributes.NONE);
		}

		public ReportStory recalls(String from, int wave, Attributes attributes) {
			return add(Story.this.client.id(), TieKind.SUPPORTS, from, true, Evidence.RETROSPECTIVE, wave, null, null,
					null, attributes);
		}

		public ReportStory addresses(String from, String need, boolean present) {
			return add(Id.of(need), TieKind.ADDRESSES, from, present, Evidence.EXPLICIT, null, null, null, null,
					Attributes.NONE);
		}

		public ReportStory addresses(String from, String need, @Nullable String start, @Nullable String end) {
			return add(Id.of(need), TieKind.ADDRESSES, from, true, Evidence.EXPLICIT, null, start, end, null,
					Attributes.NONE);
		}

		public ReportStory addressed(String from, String need, String start, String end) {
			return add(Id.of(need), TieKind.ADDRESSES, from, false, Evidence.EXPLICIT, null, start, end, null,
					Attributes.NONE);
		}

		public ReportStory datedAddresses(String from, String need, @Nullable String start, @Nullable String end) {
			return add(Id.of(need), TieKind.ADDRESSES, from, true, Evidence.DATED_RECORD, null, start, end, null,
					Attributes.NONE);
		}

		public ReportStory recallsAddressing(String from, String need, int wave, @Nullable String start) {
			return add(Id.of(need), TieKind.ADDRESSES, from, true, Evidence.RETROSPECTIVE, wave, start, null, null,
					Attributes.NONE);
		}

		public ReportStory contact(String one, String other, boolean present) {
			return add(Id.of(other), TieKind.IN_CONTACT_WITH, one, present, Evidence.EXPLICIT, null, null, null, null,
					Attributes.NONE);
		}

		public ReportStory rates(String need, NeedStatus status, @Nullable Integer score, @Nullable Urgency urgency) {
			Story.this.ratings.add(new NeedRating(this.report.id(), Id.of(need), status, score, urgency));
			return this;
		}

		private ReportStory supports(String from, boolean present, @Nullable String start, @Nullable String end,
				@Nullable String reason, Attributes attributes) {
			return add(Story.this.client.id(), TieKind.SUPPORTS, from, present, Evidence.EXPLICIT, null, start, end,
					reason, attributes);
		}

		private ReportStory add(Id to, TieKind kind, String from, boolean present, Evidence evidence,
				@Nullable Integer wave, @Nullable String start, @Nullable String end, @Nullable String reason,
				Attributes attributes) {
			Tie tie = new Tie(Story.this.client.id(), kind, Id.of(from), to);
			Story.this.statements.add(new Statement(this.report.id(), tie, present, evidence, wave,
					(start != null) ? LocalDate.parse(start) : null, (end != null) ? LocalDate.parse(end) : null,
					reason, attributes));
			return this;
		}

		public Story end() {
			Story.this.reports.add(this.report);
			return Story.this;
		}

	}

	public static Attributes with(SupportType... types) {
		Set<SupportType> set = EnumSet.noneOf(SupportType.class);
		set.addAll(Arrays.asList(types));
		return new Attributes(set, null, null, null, null, null, null);
	}

}

package carenet.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.TieState;
import carenet.study.View;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * The evidence read sentence by sentence from the semantics, as slowly and as literally
 * as possible: what the product's own reading is held against.
 */
public final class NaiveReading {

	private final ClientFile file;

	private final Register register;

	private final Instant knownAt;

	private final List<Report> known;

	private final Map<Id, List<Statement>> statements = new HashMap<>();

	/**
	 * Reads a file.
	 * @param file what was ever said
	 * @param register the people of today
	 * @param knownAt the moment of knowledge
	 */
	public NaiveReading(ClientFile file, Register register, Instant knownAt) {
		this.file = file;
		this.register = register;
		this.knownAt = knownAt;
		this.known = reportsKnown();
		for (Statement statement : file.statements()) {
			this.statements.computeIfAbsent(statement.report(), (report) -> new ArrayList<>()).add(statement);
		}
	}

	/**
	 * What one sees of a tie at a wave under a view.
	 *
	 * @param state under the rule
	 * @param reportedBy a source for each voice that says {@code +}
	 * @param deniedBy a source for each voice that says {@code -}
	 * @param conflict whether both are there
	 * @param silent the part of deniedBy that merely did not name it
	 * @param attributes under the counting voices that say {@code +}
	 */
	public record Seen(TieState state, List<Source> reportedBy, List<Source> deniedBy, boolean conflict,
			List<Source> silent, Attributes attributes) {
	}

	/**
	 * "Leaves out reports recorded after it, and takes superseded reports back in if they
	 * were superseded after it."
	 */
	private List<Report> reportsKnown() {
		List<Report> known = new ArrayList<>();
		for (Report report : this.file.reports()) {
			if (report.recordedAt().isAfter(this.knownAt)) {
				continue;
			}
			boolean superseded = false;
			for (Report other : this.file.reports()) {
				if (report.id().equals(other.supersedes()) && !other.recordedAt().isAfter(this.knownAt)) {
					superseded = true;
				}
			}
			if (!superseded) {
				known.add(report);
			}
		}
		return known;
	}

	private List<Statement> statements(Report report) {
		return this.statements.getOrDefault(report.id(), List.of());
	}

	/** All that anybody ever made a statement about. */
	public Set<Tie> ties() {
		Set<Tie> ties = new HashSet<>();
		for (Report report : this.known) {
			statements(report).forEach((statement) -> ties.add(statement.tie()));
		}
		return ties;
	}

	/** The reports that are known, of sources that count. */
	public List<Report> counting(View view) {
		return this.known.stream()
			.filter((report) -> view.sources() == null || view.sources().contains(report.source()))
			.toList();
	}

	/**
	 * What was told between two waves, in words of section 3.
	 *
	 * @param start a valid_from
	 * @param end a valid_until, or an end without a date
	 * @param death an end whose reason is DIED
	 * @param startThenEnd a start and a dated end not before it
	 */
	public record Told(boolean start, boolean end, boolean death, boolean startThenEnd) {
	}

	/**
	 * "Dates and explicit ends, from non-retrospective statements in counting reports of
	 * waves in (w, w']."
	 */
	public Told told(Tie tie, int before, int after, View view) {
		List<LocalDate> starts = new ArrayList<>();
		List<LocalDate> ends = new ArrayList<>();
		boolean undated = false;
		boolean death = false;
		for (Report report : counting(view)) {
			for (Statement statement : statements(report)) {
				if (report.wave() <= before || report.wave() > after || !statement.tie().equals(tie)
						|| statement.evidence() == Evidence.RETROSPECTIVE) {
					continue;
				}
				LocalDate from = statement.validFrom();
				LocalDate until = statement.validUntil();
				if (from != null && isBetween(before, from, after)) {
					starts.add(from);
				}
				boolean withoutDay = until == null && !statement.present() && statement.endReason() != null;
				boolean withDay = until != null && isBetween(before, until, after);
				if (withDay) {
					ends.add(until);
				}
				undated |= withoutDay;
				death |= (withDay || withoutDay) && "DIED".equals(statement.endReason());
			}
		}
		boolean inOrder = starts.stream().anyMatch((start) -> ends.stream().anyMatch((end) -> !end.isBefore(start)));
		return new Told(!starts.isEmpty(), undated || !ends.isEmpty(), death, inOrder);
	}

	private boolean isBetween(int before, LocalDate day, int after) {
		return day.isAfter(dateOf(before)) && !day.isAfter(dateOf(after));
	}

	public Seen see(Tie tie, int wave, View view) {
		return see(tie, wave, view, voices());
	}

	/** The voices that say anything of a tie at a wave, yes or no. */
	public Set<List<Object>> covering(Tie tie, int wave, View view) {
		Set<List<Object>> covering = new LinkedHashSet<>();
		for (List<Object> voice : voices()) {
			Seen alone = see(tie, wave, view, Set.of(voice));
			if (!alone.reportedBy().isEmpty() || !alone.deniedBy().isEmpty()) {
				covering.add(voice);
			}
		}
		return covering;
	}

	/** The same, of these voices only. */
	public Seen see(Tie tie, int wave, View view, Set<List<Object>> among) {
		List<Source> reportedBy = new ArrayList<>();
		List<Source> deniedBy = new ArrayList<>();
		List<Source> silent = new ArrayList<>();
		List<Said> assertions = new ArrayList<>();
		for (List<Object> voice : among) {
			Source source = (Source) voice.getFirst();
			if (view.sources() != null && !view.sources().contains(source)) {
				continue;
			}
			List<Said> plus = new ArrayList<>();
			Report speaking = speaking(voice, tie, wave);
			if (speaking != null) {
				List<Statement> said = said(speaking, tie, wave);
				List<Statement> yes = said.stream().filter((one) -> assertsAt(one, wave)).toList();
				yes.forEach((one) -> plus.add(new Said(speaking, one)));
				if (yes.isEmpty()) {
					deniedBy.add(source);
					if (said.isEmpty()) {
						silent.add(source);
					}
				}
			}
			if (view.includeRetrospective()) {
				plus.addAll(recalled(voice, tie, wave));
			}
			if (!plus.isEmpty()) {
				reportedBy.add(source);
				assertions.addAll(plus);
			}
		}
		reportedBy.sort(Comparator.naturalOrder());
		deniedBy.sort(Comparator.naturalOrder());
		silent.sort(Comparator.naturalOrder());
		return new Seen(state(tie, wave, view, reportedBy.size(), deniedBy.size()), reportedBy, deniedBy,
				!reportedBy.isEmpty() && !deniedBy.isEmpty(), silent, attributes(assertions));
	}

	private TieState state(Tie tie, int wave, View view, int p, int n) {
		if (dead(tie, wave)) {
			return TieState.NOT_APPLICABLE;
		}
		return switch (view.rule()) {
			case UNION -> (p >= 1) ? TieState.PRESENT : (n >= 1) ? TieState.ABSENT : TieState.UNKNOWN;
			case INTERSECTION -> (p >= 1 && n == 0) ? TieState.PRESENT : (n >= 1) ? TieState.ABSENT : TieState.UNKNOWN;
			case MAJORITY -> (p > n) ? TieState.PRESENT : (p < n) ? TieState.ABSENT : TieState.UNKNOWN;
		};
	}

	/** "An endpoint or the client is deceased on or before the wave's date." */
	private boolean dead(Tie tie, int wave) {
		LocalDate day = dateOf(wave);
		LocalDate ofClient = this.file.client().deceasedOn();
		return (ofClient != null && !ofClient.isAfter(day))
				|| Stream.of(tie.from(), tie.to()).map(this::supporter).anyMatch((end) -> {
					LocalDate died = (end instanceof InformalCarer carer) ? carer.deceasedOn() : null;
					return died != null && !died.isAfter(day);
				});
	}

	/** One informant, or one record system, speaking as one source. */
	private Set<List<Object>> voices() {
		Set<List<Object>> voices = new LinkedHashSet<>();
		this.known.forEach((report) -> voices.add(voiceOf(report)));
		return voices;
	}

	static List<Object> voiceOf(Report report) {
		Id informant = report.informant();
		String name = (informant != null) ? informant.value() : "";
		return List.of(report.source(), (report.source() == Source.CLIENT) ? "the client" : name);
	}

	private List<Report> reportsOf(List<Object> voice) {
		return this.known.stream().filter((report) -> voiceOf(report).equals(voice)).toList();
	}

	/** "Its latest report that covers the tie there", of all that speak for the wave. */
	private @Nullable Report speaking(List<Object> voice, Tie tie, int wave) {
		Report latest = null;
		for (Report report : reportsOf(voice)) {
			if (speaksFor(report, tie, wave) && (latest == null || later(report, latest))) {
				latest = report;
			}
		}
		return latest;
	}

	static boolean later(Report one, Report other) {
		if (!one.date().equals(other.date())) {
			return one.date().isAfter(other.date());
		}
		if (!one.recordedAt().equals(other.recordedAt())) {
			return one.recordedAt().isAfter(other.recordedAt());
		}
		return one.id().value().compareTo(other.id().value()) > 0;
	}

	private boolean speaksFor(Report report, Tie tie, int wave) {
		if (!said(report, tie, wave).isEmpty()) {
			return true;
		}
		return report.wave() == wave && wouldHaveNamed(report, tie) && !namedTheOtherOne(report, tie);
	}

	/**
	 * The statements of a report that speak of a tie at a wave: a dated record at every
	 * wave up to its own, a retrospective one at none, any other at its own.
	 */
	private List<Statement> said(Report report, Tie tie, int wave) {
		List<Statement> said = new ArrayList<>();
		for (Statement statement : statements(report)) {
			if (!statement.tie().equals(tie)) {
				continue;
			}
			boolean speaks = switch (statement.evidence()) {
				case EXPLICIT, IMPLICIT -> report.wave() == wave;
				case DATED_RECORD -> wave <= report.wave();
				case RETROSPECTIVE -> false;
			};
			if (speaks) {
				said.add(statement);
			}
		}
		return said;
	}

	private boolean assertsAt(Statement statement, int wave) {
		if (statement.evidence() != Evidence.DATED_RECORD) {
			return statement.present();
		}
		LocalDate day = dateOf(wave);
		LocalDate from = statement.validFrom();
		LocalDate until = statement.validUntil();
		return (from == null || from.compareTo(day) <= 0) && (until == null || day.compareTo(until) < 0);
	}

	/** Retrospective statements of any known report of the voice. */
	private List<Said> recalled(List<Object> voice, Tie tie, int wave) {
		List<Said> recalled = new ArrayList<>();
		for (Report report : reportsOf(voice)) {
			for (Statement statement : statements(report)) {
				if (statement.tie().equals(tie) && statement.evidence() == Evidence.RETROSPECTIVE
						&& Objects.equals(statement.refersToWave(), wave)) {
					recalled.add(new Said(report, statement));
				}
			}
		}
		return recalled;
	}

	private boolean wouldHaveNamed(Report report, Tie tie) {
		LocalDate day = dateOf(report.wave());
		return switch (report.covers().reach(tie.kind())) {
			case ALL -> true;
			case OWN -> {
				Id informant = report.informant();
				yield informant != null && (informant.equals(tie.from())
						|| (tie.kind() == TieKind.IN_CONTACT_WITH && informant.equals(tie.to())));
			}
			case MUNICIPAL ->
				municipal(tie.from(), day) || (tie.kind() == TieKind.IN_CONTACT_WITH && municipal(tie.to(), day));
			case MENTIONED -> false;
		};
	}

	private boolean municipal(Id id, LocalDate day) {
		Supporter supporter = supporter(id);
		if (supporter instanceof Agency agency) {
			return agency.municipal();
		}
		if (!(supporter instanceof Professional)) {
			return false;
		}
		for (Supporter other : this.register.supporters().values()) {
			if (other instanceof Agency agency && agency.municipal() && employs(agency.id(), id, day)) {
				return true;
			}
		}
		return false;
	}

	boolean employs(Id agency, Id professional, LocalDate day) {
		if (!(supporter(agency) instanceof Agency) || !(supporter(professional) instanceof Professional)) {
			return false;
		}
		for (Employment employment : this.register.employments().getOrDefault(professional, List.of())) {
			if (employment.agency().equals(agency) && employment.span().from().compareTo(day) <= 0
					&& day.compareTo(employment.span().until()) < 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * "Silence about an agency's own tie also says nothing when the same report says +
	 * for the same kind and target of a professional whom that agency employs on the
	 * wave's date, and the other way round."
	 */
	private boolean namedTheOtherOne(Report report, Tie tie) {
		LocalDate day = dateOf(report.wave());
		for (Statement statement : statements(report)) {
			if (statement.evidence() == Evidence.RETROSPECTIVE || !assertsAt(statement, report.wave())
					|| statement.tie().kind() != tie.kind()) {
				continue;
			}
			Tie other = statement.tie();
			boolean named = other.to().equals(tie.to()) && belong(other.from(), tie.from(), day);
			if (tie.kind() == TieKind.IN_CONTACT_WITH) {
				named |= other.from().equals(tie.from()) && belong(other.to(), tie.to(), day);
				named |= other.from().equals(tie.to()) && belong(other.to(), tie.from(), day);
				named |= other.to().equals(tie.from()) && belong(other.from(), tie.to(), day);
			}
			if (named) {
				return true;
			}
		}
		return false;
	}

	private boolean belong(Id one, Id other, LocalDate day) {
		return employs(one, other, day) || employs(other, one, day);
	}

	private Attributes attributes(List<Said> assertions) {
		List<Said> ordered = new ArrayList<>(assertions);
		ordered.sort((a, b) -> {
			int bySource = a.report().source().compareTo(b.report().source());
			return (bySource != 0) ? bySource
					: a.report().equals(b.report()) ? 0 : later(a.report(), b.report()) ? -1 : 1;
		});
		Set<SupportType> types = EnumSet.noneOf(SupportType.class);
		ordered.forEach((said) -> types.addAll(said.statement().attributes().supportTypes()));
		boolean coordinates = ordered.stream()
			.anyMatch((said) -> Boolean.TRUE.equals(said.statement().attributes().coordinator()));
		return new Attributes(types, first(ordered, Attributes::frequency), first(ordered, Attributes::closeness),
				first(ordered, Attributes::quality), first(ordered, Attributes::hoursPerWeek), coordinates,
				first(ordered, Attributes::role));
	}

	private static <T> @Nullable T first(List<Said> ordered, Function<Attributes, @Nullable T> attribute) {
		for (Said said : ordered) {
			T value = attribute.apply(said.statement().attributes());
			if (value != null) {
				return value;
			}
		}
		return null;
	}

	private @Nullable Supporter supporter(Id id) {
		return this.register.supporters().get(id);
	}

	LocalDate dateOf(int wave) {
		return this.file.waves()
			.stream()
			.filter((one) -> one.index() == wave)
			.map(Wave::date)
			.findFirst()
			.orElseThrow();
	}

	private record Said(Report report, Statement statement) {
	}

}

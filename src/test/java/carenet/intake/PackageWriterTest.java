package carenet.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.Assignment;
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
import carenet.actors.Sex;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.ClientFile;
import carenet.evidence.Covers;
import carenet.evidence.Evidence;
import carenet.evidence.Frequency;
import carenet.evidence.Mode;
import carenet.evidence.NeedRating;
import carenet.evidence.NeedStatus;
import carenet.evidence.Quality;
import carenet.evidence.Reach;
import carenet.evidence.Report;
import carenet.evidence.Role;
import carenet.evidence.Statement;
import carenet.evidence.SupportType;
import carenet.evidence.Tie;
import carenet.evidence.Urgency;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Progress;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PackageWriterTest {

	private static final String[] TEXTS = { "=SUM(A1)", "a,b", "\"", "two\nlines", "ü€😀", " spaced ", "#", ";", "\r\n",
			"'" };

	@TempDir
	Path work;

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 })
	void readsWhatItWrote(int seed) throws IOException {
		Made made = new Made(new Random(seed));
		try (PackageWriter writer = PackageWriter.into(this.work.resolve("study"))) {
			made.supporters.forEach(writer::write);
			made.employments.forEach(writer::write);
			made.clients.forEach(writer::write);
			writer.write(made.identity);
			writer.describe("study");
		}
		try (CheckedPackage read = check(this.work.resolve("study"))) {
			assertThat(read.findings().errors()).as(read.findings().toText()).isEmpty();
			assertThat(read.clients()).containsExactlyElementsOf(made.clients);
			List<Supporter> supporters = new ArrayList<>(read.carers());
			supporters.addAll(read.professionals());
			supporters.addAll(read.agencies());
			assertThat(supporters).containsExactlyInAnyOrderElementsOf(made.supporters);
			assertThat(read.employments()).isEqualTo(made.employments);
			read.identities((identity) -> assertThat(identity).isEqualTo(made.identity));
		}
	}

	private CheckedPackage check(Path folder) throws IOException {
		return StudyPackage.at(folder).check(this.work.resolve("work"), Known.NOTHING, StudyText.NOW, Progress.NONE);
	}

	@Test
	void writesTheDocumentedColumnsAndQuotesWhatNeedsIt() throws IOException {
		Path folder = this.work.resolve("study");
		try (PackageWriter writer = PackageWriter.into(folder)) {
			writer.write(new Agency(Id.of("A"), "Help, \"Dawn\"", "=1+1", true, false, null));
		}
		assertThat(folder.resolve("agencies.csv")).content()
			.isEqualTo("agency_id,name,sector,municipal,integrated_care_team,part_of\n"
					+ "A,\"Help, \"\"Dawn\"\"\",=1+1,true,false,\n");
		assertThat(folder.resolve("ratings.csv")).doesNotExist();
		assertThat(check(folder).findings().toText()).startsWith("0 errors, 0 warnings, 0 notices");
	}

	@Test
	void readingAndWritingAValidStudyIsTheIdentity() throws IOException {
		Path copy = this.work.resolve("copy");
		List<ClientFile> before;
		try (CheckedPackage checked = check(StudyText.valid().writeTo(this.work.resolve("study")));
				PackageWriter writer = PackageWriter.into(copy)) {
			before = checked.clients().toList();
			before.forEach(writer::write);
			checked.carers().forEach(writer::write);
			checked.professionals().forEach(writer::write);
			checked.agencies().forEach(writer::write);
			checked.employments().forEach(writer::write);
		}
		try (CheckedPackage checked = check(copy)) {
			assertThat(checked.clients()).isEqualTo(before);
		}
	}

	/** Random people who say random things. */
	private static final class Made {

		private final Random random;

		private final List<Supporter> supporters = new ArrayList<>();

		private final List<Employment> employments = new ArrayList<>();

		private final List<ClientFile> clients = new ArrayList<>();

		private final Identity identity;

		Made(Random random) {
			this.random = random;
			for (int i = 0; i < 20; i++) {
				this.supporters.add(new InformalCarer(Id.of("K" + i), any(CareType.class), text(), year(),
						maybe(any(Sex.class)), maybe(date())));
				this.supporters.add(new Professional(Id.of("P" + i), some(), random.nextBoolean()));
				this.supporters.add(new Agency(Id.of("A" + i), some(), some(), random.nextBoolean(),
						random.nextBoolean(), (i > 0) ? maybe(Id.of("A" + (i - 1))) : null));
				this.employments.add(new Employment(Id.of("P" + i), Id.of("A" + i), span()));
			}
			for (int i = 0; i < 150; i++) {
				this.clients.add(client(Id.of("C" + i)));
			}
			this.identity = new Identity(Id.of("C1"), text(), text(), text(), text());
		}

		private ClientFile client(Id id) {
			List<Wave> waves = List.of(new Wave(0, LocalDate.of(2018, 1, 1), any(WaveStatus.class)),
					new Wave(2, LocalDate.of(2019, 1, 1), any(WaveStatus.class)));
			Need need = new Need(Id.of(id + "-N"), id, any(NeedDomain.class), maybe(date()), text());
			Report report = new Report(Id.of(id + "-R"), id, 2, Source.HOSPITAL_RECORD, maybe(Id.of("register")),
					date(), maybe(any(Mode.class)), covers(), instant(), null, null);
			List<Statement> statements = new ArrayList<>();
			this.supporters.stream().filter((supporter) -> this.random.nextInt(10) == 0).forEach((supporter) -> {
				statements.add(statement(report, new Tie(id, TieKind.SUPPORTS, supporter.id(), id)));
				statements.add(statement(report, new Tie(id, TieKind.ADDRESSES, supporter.id(), need.id())));
			});
			NeedRating rating = new NeedRating(report.id(), need.id(), any(NeedStatus.class),
					maybe(this.random.nextInt(1, 6)), maybe(any(Urgency.class)));
			Event event = new Event(Id.of(id + "-E"), id, any(EventKind.class), date(), maybe(need.id()),
					maybe(Id.of("A1")), maybe(date()), text());
			return new ClientFile(new Client(id, year(), maybe(any(Sex.class)), text(), maybe(date()), maybe(date())),
					waves, List.of(need), List.of(report), statements, List.of(rating), List.of(event),
					List.of(new Assignment(id, Id.of("P1"), span())),
					List.of(new Coding(id, some(), some(), text(), maybe(date()))));
		}

		private Statement statement(Report report, Tie tie) {
			Evidence evidence = any(Evidence.class);
			boolean told = evidence == Evidence.EXPLICIT || evidence == Evidence.IMPLICIT;
			Interval span = span();
			return new Statement(report.id(), tie, !told || this.random.nextBoolean(), evidence,
					(evidence == Evidence.RETROSPECTIVE) ? 0 : null,
					span.from().equals(Interval.BEGINNING) ? null : span.from(),
					span.until().equals(Interval.END) ? null : span.until(), text(), attributes());
		}

		private Attributes attributes() {
			Set<SupportType> types = EnumSet.noneOf(SupportType.class);
			types.add(any(SupportType.class));
			types.add(any(SupportType.class));
			return new Attributes(this.random.nextBoolean() ? types : Set.of(), maybe(any(Frequency.class)),
					maybe(this.random.nextInt(1, 6)), maybe(any(Quality.class)), maybe(this.random.nextDouble() * 1e-3),
					maybe(this.random.nextBoolean()), maybe(any(Role.class)));
		}

		private Covers covers() {
			Map<TieKind, Reach> reaches = new EnumMap<>(TieKind.class);
			reaches.put(any(TieKind.class), any(Reach.class));
			return new Covers(reaches);
		}

		private <E extends Enum<E>> E any(Class<E> list) {
			E[] values = list.getEnumConstants();
			return values[this.random.nextInt(values.length)];
		}

		private <T> @Nullable T maybe(T value) {
			return this.random.nextBoolean() ? value : null;
		}

		private @Nullable String text() {
			return maybe(some());
		}

		private String some() {
			return TEXTS[this.random.nextInt(TEXTS.length)];
		}

		private @Nullable Integer year() {
			return maybe(this.random.nextInt(1900, 2000));
		}

		private LocalDate date() {
			return LocalDate.of(2018, 1, 1).plusDays(this.random.nextInt(700));
		}

		private Interval span() {
			LocalDate from = date();
			return Interval.of(maybe(from), maybe(from.plusDays(this.random.nextInt(100))));
		}

		private Instant instant() {
			return Instant.ofEpochSecond(this.random.nextLong(1_500_000_000, 1_570_000_000),
					this.random.nextInt(1_000_000_000));
		}

	}

}

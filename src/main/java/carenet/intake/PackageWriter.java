package carenet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.Assignment;
import carenet.actors.Client;
import carenet.actors.Coding;
import carenet.actors.Employment;
import carenet.actors.Event;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Alias;
import carenet.evidence.Attributes;
import carenet.evidence.ClientFile;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.Wave;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a study package, row by row as it is told, in the documented order of columns. A
 * cell is written as it is, a spreadsheet formula too: this is a format for programs, and
 * what is read from it must be what was written.
 */
public final class PackageWriter implements Closeable {

	private final Opened opened;

	private final Map<StudyFile, CsvWriter> files = new EnumMap<>(StudyFile.class);

	private PackageWriter(Opened opened) {
		this.opened = opened;
	}

	/** Where the files of a package are kept. */
	@FunctionalInterface
	public interface Opened {

		/** A new file, to be closed by whoever writes it. */
		OutputStream open(String name) throws IOException;

	}

	/**
	 * A package in a folder, with the files that every package needs.
	 * @param folder created if missing; files of an older package are replaced
	 * @throws IOException if the folder cannot be written to
	 */
	public static PackageWriter into(Path folder) throws IOException {
		Files.createDirectories(folder);
		for (StudyFile file : StudyFile.values()) {
			if (!file.needed()) {
				Files.deleteIfExists(folder.resolve(file.fileName()));
			}
		}
		return to((name) -> Files.newOutputStream(folder.resolve(name)));
	}

	/**
	 * A package whose files are kept by somebody else, with those that every package
	 * needs.
	 */
	public static PackageWriter to(Opened opened) throws IOException {
		PackageWriter writer = new PackageWriter(opened);
		for (StudyFile file : StudyFile.values()) {
			if (file.needed()) {
				writer.file(file);
			}
		}
		return writer;
	}

	/** All about one client. */
	public void write(ClientFile file) {
		write(file.client());
		file.waves().forEach((wave) -> write(file.client().id(), wave));
		file.needs().forEach(this::write);
		file.reports().forEach(this::write);
		file.statements().forEach(this::write);
		file.ratings().forEach(this::write);
		file.events().forEach(this::write);
		file.assignments().forEach(this::write);
		file.codings().forEach(this::write);
	}

	public void write(Client client) {
		row(StudyFile.CLIENTS, client.id(), client.birthYear(), client.sex(), client.district(), client.enrolledOn(),
				client.deceasedOn());
	}

	public void write(Id client, Wave wave) {
		row(StudyFile.WAVES, client, wave.index(), wave.date(), wave.status());
	}

	public void write(Supporter supporter) {
		switch (supporter) {
			case InformalCarer carer -> row(StudyFile.CARERS, carer.id(), carer.careType(), carer.relation(),
					carer.birthYear(), carer.sex(), carer.deceasedOn());
			case Professional professional ->
				row(StudyFile.PROFESSIONALS, professional.id(), professional.profession(), professional.publiclyPaid());
			case Agency agency -> row(StudyFile.AGENCIES, agency.id(), agency.name(), agency.sector(),
					agency.municipal(), agency.integratedCareTeam(), agency.partOf());
		}
	}

	public void write(Employment employment) {
		row(StudyFile.EMPLOYMENTS, employment.person(), employment.agency(), from(employment.span()),
				until(employment.span()));
	}

	public void write(Need need) {
		row(StudyFile.NEEDS, need.id(), need.client(), need.domain(), need.firstIdentifiedOn(), need.label());
	}

	public void write(Report report) {
		write(report, report.recordedAt());
	}

	/**
	 * A report that becomes known when it is imported; its time of recording is left
	 * open.
	 */
	public void writeRecordedAtImport(Report report) {
		write(report, null);
	}

	private void write(Report report, @Nullable Instant recordedAt) {
		row(StudyFile.REPORTS, report.id(), report.client(), report.wave(), report.source(), report.informant(),
				report.date(), report.mode(), report.covers(), recordedAt, report.supersedes());
	}

	public void write(Statement statement) {
		Attributes attributes = statement.attributes();
		String types = attributes.supportTypes().stream().map(Enum::name).collect(Collectors.joining(";"));
		Double hours = attributes.hoursPerWeek();
		row(StudyFile.STATEMENTS, statement.report(), statement.tie().kind(), statement.tie().from(),
				statement.tie().to(), statement.present(), statement.validFrom(), statement.validUntil(),
				statement.endReason(), statement.evidence(), statement.refersToWave(), types, attributes.frequency(),
				attributes.closeness(), attributes.quality(),
				(hours != null) ? BigDecimal.valueOf(hours).toPlainString() : null, attributes.coordinator(),
				attributes.role());
	}

	public void write(NeedRating rating) {
		row(StudyFile.RATINGS, rating.report(), rating.need(), rating.status(), rating.score(), rating.urgency());
	}

	public void write(Event event) {
		row(StudyFile.EVENTS, event.id(), event.client(), event.kind(), event.date(), event.need(), event.agency(),
				event.dueOn(), event.noteCode());
	}

	public void write(Assignment assignment) {
		row(StudyFile.ASSIGNMENTS, assignment.client(), assignment.professional(), from(assignment.span()),
				until(assignment.span()));
	}

	public void write(Coding coding) {
		row(StudyFile.CODES, coding.client(), coding.scheme(), coding.code(), coding.coder(), coding.codedOn());
	}

	/**
	 * A record that stands for another.
	 * @param told whether to say on whose account
	 */
	public void write(Alias alias, boolean told) {
		row(StudyFile.MERGED_RECORDS, alias.record(), alias.kept(), told ? alias.by() : null, alias.at());
	}

	public void write(Identity identity) {
		row(StudyFile.IDENTITIES, identity.id(), identity.name(), identity.phone(), identity.email(),
				identity.address());
	}

	/**
	 * Describes what has been written so far as a Frictionless Data Package.
	 * @param name of the package: lower case letters, digits, '.', '_' and '-'
	 * @throws IOException if it cannot be written
	 */
	public void describe(String name) throws IOException {
		describe(name, false, List.of());
	}

	/**
	 * The same of people who may all be generated.
	 * @param name as above
	 * @param synthetic whether nobody in it is real
	 * @param recordedOnImport the times that stand in for when reports were recorded
	 * @throws IOException if it cannot be written
	 */
	public void describe(String name, boolean synthetic, Collection<Instant> recordedOnImport) throws IOException {
		try (OutputStream file = this.opened.open(StudyFile.DATAPACKAGE)) {
			file.write(DataPackage.of(name, synthetic, recordedOnImport, this.files.keySet())
				.toJson()
				.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static @Nullable LocalDate from(Interval span) {
		return span.from().equals(Interval.BEGINNING) ? null : span.from();
	}

	private static @Nullable LocalDate until(Interval span) {
		return span.until().equals(Interval.END) ? null : span.until();
	}

	private void row(StudyFile file, @Nullable Object... values) {
		List<String> cells = new ArrayList<>(values.length);
		Stream.of(values).map((value) -> (value != null) ? value.toString() : "").forEach(cells::add);
		try {
			file(file).writeRecord(cells);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CsvWriter file(StudyFile file) throws IOException {
		CsvWriter writer = this.files.get(file);
		if (writer == null) {
			writer = CsvWriter.builder()
				.lineDelimiter(LineDelimiter.LF)
				.build(new OutputStreamWriter(this.opened.open(file.fileName()), StandardCharsets.UTF_8));
			this.files.put(file, writer);
			writer.writeRecord(file.columnNames());
		}
		return writer;
	}

	@Override
	public void close() throws IOException {
		for (CsvWriter writer : this.files.values()) {
			writer.close();
		}
	}

}

package carenet.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import carenet.evidence.Report;
import carenet.study.Id;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * One pass over a package: the registers first, then what refers to them, and at the end
 * what only all rows of a client can tell.
 */
final class PackageCheck {

	private static final int DATAPACKAGE_AT_MOST = 4 << 20;

	private static final int PROGRESS_EVERY = 100;

	private final PackageSource source;

	private final Limits limits;

	private final Registers registers;

	private final Findings findings;

	private final Buckets buckets;

	PackageCheck(PackageSource source, Limits limits, Registers registers, Findings findings, Buckets buckets) {
		this.source = source;
		this.limits = limits;
		this.registers = registers;
		this.findings = findings;
		this.buckets = buckets;
	}

	void run(Instant importedAt, Progress progress) {
		datapackage();
		registers(progress);
		reports(importedAt, progress);
		trajectories(progress);
		clients(progress);
	}

	private void registers(Progress progress) {
		RegisterCheck check = new RegisterCheck(this.registers, this.findings);
		read(this.registers.clients, check::client, progress);
		this.registers.clients.values().forEach((client) -> this.buckets.expect(client.id()));
		this.buckets.settle();
		if (!read(StudyFile.WAVES, check::wave, progress)) {
			this.registers.markWavesIncomplete();
		}
		read(this.registers.carers, check::carer, progress);
		read(this.registers.professionals, check::professional, progress);
		read(this.registers.agencies, check::agency, progress);
		read(StudyFile.EMPLOYMENTS, check::employment, progress);
		read(this.registers.needs, check::need, progress);
		check.agencies();
		check.waves();
		this.registers.clientsWithWaves().forEach(this.buckets::expect);
		this.registers.needs.values().forEach((need) -> this.buckets.expect(need.client()));
	}

	private void reports(Instant importedAt, Progress progress) {
		ReportCheck check = new ReportCheck(this.registers, this.findings, importedAt);
		read(this.registers.reports, (row) -> {
			Report report = check.read(row);
			if (report != null) {
				this.buckets.put(report.client(), StudyFile.REPORTS, row);
			}
		}, progress);
		check.superseding();
		StatementCheck statements = new StatementCheck(this.registers);
		partition(StudyFile.STATEMENTS, statements::statement, progress);
		partition(StudyFile.RATINGS, statements::rating, progress);
	}

	private void trajectories(Progress progress) {
		TrajectoryCheck check = new TrajectoryCheck(this.registers);
		partition(StudyFile.EVENTS, check::event, progress);
		partition(StudyFile.ASSIGNMENTS, check::assignment, progress);
		partition(StudyFile.CODES, check::coding, progress);
		read(StudyFile.IDENTITIES, check::identity, progress);
	}

	private void clients(Progress progress) {
		this.buckets.seal();
		ClientCheck check = new ClientCheck(this.registers, this.findings);
		long[] done = { 0 };
		this.buckets.clients(this.findings).forEach((rows) -> {
			check.check(rows);
			if (++done[0] % PROGRESS_EVERY == 0) {
				progress.at(new Progress.Step("checking clients", done[0], this.buckets.size(), "clients"));
			}
		});
	}

	private void partition(StudyFile file, Function<Row, @Nullable Id> clientOf, Progress progress) {
		read(file, (row) -> {
			Id client = clientOf.apply(row);
			if (client != null) {
				this.buckets.put(client, file, row);
			}
		}, progress);
	}

	private void read(Register<?> register, Consumer<Row> rows, Progress progress) {
		if (!read(register.file(), rows, progress)) {
			register.markIncomplete();
		}
	}

	/** Says whether all of the file is known now; a missing optional one is empty. */
	private boolean read(StudyFile file, Consumer<Row> rows, Progress progress) {
		String name = file.fileName();
		if (!this.source.has(name)) {
			if (file.needed()) {
				this.findings.add(ProblemCode.MISSING_FILE, name, 0, "", "", "a file, if only with its header row");
			}
			return !file.needed();
		}
		long size = this.source.size(name);
		progress.at(new Progress.Step("reading " + name, 0, size, "bytes"));
		try (InputStream bytes = this.source.open(name)) {
			Optional<Reader> text = CleanText.reader(bytes, name, this.findings,
					(done) -> progress.at(new Progress.Step("reading " + name, done, size, "bytes")));
			boolean complete = text.isPresent()
					&& new TableReader(file, this.limits, this.findings).read(text.get(), rows);
			progress.at(new Progress.Step("reading " + name, size, size, "bytes"));
			return complete;
		}
		catch (IOException ex) {
			this.findings.add(ProblemCode.UNREADABLE_FILE, name, 0, "", String.valueOf(ex.getMessage()),
					"a file that can be read");
			return false;
		}
	}

	private void datapackage() {
		String name = StudyFile.DATAPACKAGE;
		if (!this.source.has(name)) {
			return;
		}
		String expected = "a JSON object of at most %d bytes".formatted(DATAPACKAGE_AT_MOST);
		try (InputStream in = this.source.open(name)) {
			byte[] bytes = in.readNBytes(DATAPACKAGE_AT_MOST + 1);
			boolean object = bytes.length <= DATAPACKAGE_AT_MOST && JsonMapper.shared().readTree(bytes).isObject();
			if (!object) {
				this.findings.add(ProblemCode.NOT_JSON, name, 0, "", "", expected);
			}
		}
		catch (JacksonException ex) {
			this.findings.add(ProblemCode.NOT_JSON, name, ex.getLocation() != null ? ex.getLocation().getLineNr() : 0,
					"", ex.getOriginalMessage(), expected);
		}
		catch (IOException ex) {
			this.findings.add(ProblemCode.UNREADABLE_FILE, name, 0, "", String.valueOf(ex.getMessage()), expected);
		}
	}

}

package carenet.intake;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

import carenet.evidence.Report;
import carenet.study.Id;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a package: the registers first, then what refers to them, and at the end
 * what only all rows of a client can tell.
 */
final class PackageCheck {

	private static final int PROGRESS_EVERY = 100;

	private final RowSource source;

	private final Registers registers;

	private final Findings findings;

	private final RowsByClient buckets;

	PackageCheck(RowSource source, Registers registers, Findings findings, RowsByClient buckets) {
		this.source = source;
		this.registers = registers;
		this.findings = findings;
		this.buckets = buckets;
	}

	void run(Instant importedAt, Progress progress) {
		registers();
		merges(importedAt);
		reports(importedAt);
		trajectories();
		clients(progress);
	}

	private void registers() {
		RegisterCheck check = new RegisterCheck(this.registers, this.findings);
		read(this.registers.clients, check::client);
		this.registers.clients.values().forEach((client) -> this.buckets.expect(client.id()));
		this.buckets.settle();
		if (!this.source.read(StudyFile.WAVES, check::wave)) {
			this.registers.markWavesIncomplete();
		}
		read(this.registers.carers, check::carer);
		read(this.registers.professionals, check::professional);
		read(this.registers.agencies, check::agency);
		this.source.read(StudyFile.EMPLOYMENTS, check::employment);
		read(this.registers.needs, check::need);
		check.agencies();
		check.waves();
		this.registers.clientsWithWaves().forEach(this.buckets::expect);
		this.registers.needs.values().forEach((need) -> this.buckets.expect(need.client()));
	}

	private void merges(Instant importedAt) {
		MergeCheck check = new MergeCheck(this.registers, this.findings, importedAt);
		this.source.read(StudyFile.MERGED_RECORDS, check::merged);
		check.chains();
	}

	private void reports(Instant importedAt) {
		ReportCheck check = new ReportCheck(this.registers, this.findings, importedAt);
		read(this.registers.reports, (row) -> {
			Report report = check.read(row);
			if (report != null) {
				this.buckets.put(report.client(), StudyFile.REPORTS, row);
			}
		});
		check.superseding();
		StatementCheck statements = new StatementCheck(this.registers);
		partition(StudyFile.STATEMENTS, statements::statement);
		partition(StudyFile.RATINGS, statements::rating);
	}

	private void trajectories() {
		TrajectoryCheck check = new TrajectoryCheck(this.registers);
		partition(StudyFile.EVENTS, check::event);
		partition(StudyFile.ASSIGNMENTS, check::assignment);
		partition(StudyFile.CODES, check::coding);
		this.source.read(StudyFile.IDENTITIES, check::identity);
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

	private void partition(StudyFile file, Function<Row, @Nullable Id> clientOf) {
		this.source.read(file, (row) -> {
			Id client = clientOf.apply(row);
			if (client != null) {
				this.buckets.put(client, file, row);
			}
		});
	}

	private void read(Register<?> register, Consumer<Row> rows) {
		if (!this.source.read(register.file(), rows)) {
			register.markIncomplete();
		}
	}

}

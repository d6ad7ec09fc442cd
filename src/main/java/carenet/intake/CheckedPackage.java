package carenet.intake;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.evidence.Alias;
import carenet.evidence.ClientFile;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * A study package that has been read and judged as a whole. It can be taken over only if
 * nothing in it is an error; closing it removes what was put aside.
 */
public final class CheckedPackage implements Closeable {

	private final Findings findings;

	private final Registers registers;

	private final @Nullable RowsByClient buckets;

	private final Consumer<Consumer<Identity>> identities;

	private final Map<Id, Instant> supersededAt = new HashMap<>();

	private final Map<Id, List<Need>> needs = new HashMap<>();

	CheckedPackage(Findings findings, Registers registers, @Nullable RowsByClient buckets,
			Consumer<Consumer<Identity>> identities) {
		this.findings = findings;
		this.registers = registers;
		this.buckets = buckets;
		this.identities = identities;
		registers.reports.values().map(FiledReport::report).forEach((report) -> {
			if (report.supersedes() != null) {
				this.supersededAt.put(report.supersedes(), report.recordedAt());
			}
		});
		registers.needs.values()
			.forEach((need) -> this.needs.computeIfAbsent(need.client(), (id) -> new ArrayList<>()).add(need));
	}

	/** What could not even be read as a package. */
	static CheckedPackage refused(Findings findings) {
		return new CheckedPackage(findings, new Registers(Known.NOTHING), null, (taker) -> {
		});
	}

	/** Everything that was found, errors or not. */
	public Findings findings() {
		return this.findings;
	}

	public Collection<InformalCarer> carers() {
		return loadable().registers.carers.values().toList();
	}

	public Collection<Professional> professionals() {
		return loadable().registers.professionals.values().toList();
	}

	public Collection<Agency> agencies() {
		return loadable().registers.agencies.values().toList();
	}

	public Collection<Employment> employments() {
		return List.copyOf(loadable().registers.employments);
	}

	/** Which records are of one person. */
	public Collection<Alias> merged() {
		return loadable().registers.merged.values().toList();
	}

	/** How many clients {@link #clients()} will give. */
	public int clientCount() {
		RowsByClient rows = loadable().buckets;
		return (rows != null) ? rows.size() : 0;
	}

	/**
	 * Client by client what the package says of them, a few hundred in memory at a time.
	 * A client of whom the package has no row in clients.csv is as the store knows it.
	 */
	public Stream<ClientFile> clients() {
		RowsByClient rows = loadable().buckets;
		return (rows != null) ? rows.clients(new Findings()).map(this::file) : Stream.empty();
	}

	/** The same where something is wrong: as much of it as can be told. */
	public Stream<ClientFile> told() {
		RowsByClient rows = this.buckets;
		return (rows == null) ? Stream.empty()
				: rows.clients(new Findings())
					.filter((one) -> this.registers.client(one.client()) != null)
					.map(this::file);
	}

	/** Whether the package leaves open when a report of it was recorded. */
	public boolean isRecordedAtDefaulted(Id report) {
		FiledReport filed = this.registers.reports.get(report);
		return filed != null && filed.recordedAtDefaulted();
	}

	/**
	 * Gives the identities one by one, read again from the package, since nothing
	 * identifying is put aside.
	 * @param taker who takes them
	 * @throws BadInput if the package can no longer be read as it was
	 */
	public void identities(Consumer<Identity> taker) {
		loadable().identities.accept(taker);
	}

	private CheckedPackage loadable() {
		if (this.findings.hasErrors()) {
			throw new BadInput("the package has %d errors: nothing of it is taken over"
				.formatted(this.findings.count(Severity.ERROR)));
		}
		return this;
	}

	private ClientFile file(ClientRows rows) {
		Id id = rows.client();
		Client client = this.registers.client(id);
		if (client == null) {
			throw new IllegalStateException("client " + id + " was there when the package was checked");
		}
		List<Report> reports = rows.reports(this.registers).stream().map(this::superseded).toList();
		List<Statement> statements = rows.statements().stream().map(ClientRows.Stated::statement).toList();
		return new ClientFile(client, this.registers.ownWaves(id), this.needs.getOrDefault(id, List.of()), reports,
				statements, rows.ratings().stream().map(ClientRows.Rated::rating).toList(),
				rows.records(StudyFile.EVENTS, Records::event),
				rows.records(StudyFile.ASSIGNMENTS, Records::assignment),
				rows.records(StudyFile.CODES, Records::coding));
	}

	private Report superseded(Report report) {
		Instant own = this.supersededAt.get(report.id());
		Instant at = (own != null) ? own
				: this.registers.known().report(report.id()).map(Known.KnownReport::supersededAt).orElse(null);
		return (at == null) ? report
				: new Report(report.id(), report.client(), report.wave(), report.source(), report.informant(),
						report.date(), report.mode(), report.covers(), report.recordedAt(), report.supersedes(), at);
	}

	@Override
	public void close() throws IOException {
		if (this.buckets instanceof Closeable aside) {
			aside.close();
		}
	}

}

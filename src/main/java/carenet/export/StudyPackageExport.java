package carenet.export;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.actors.Assignment;
import carenet.actors.Coding;
import carenet.actors.Fragment;
import carenet.actors.Need;
import carenet.evidence.ClientFile;
import carenet.evidence.ClientRow;
import carenet.evidence.Fragments;
import carenet.evidence.PersonExtent;
import carenet.evidence.NeedRating;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.intake.PackageWriter;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;

/**
 * All evidence of the clients in reach as a study package, sorted, so that the same graph
 * gives the same bytes; with those around them, and nobody else.
 */
final class StudyPackageExport {

	private static final List<Fragment> EVERYTHING = List.of(Fragments.EVIDENCE, Fragments.NEEDS, Fragments.EVENTS,
			Fragments.CODINGS, Fragments.ASSIGNMENTS);

	/** And by which record's name somebody is shown. */
	private static final List<Fragment> WITH_PEOPLE = Stream
		.concat(EVERYTHING.stream(),
				Stream.of(Fragments.supporters(EnumSet.allOf(TieKind.class), new PersonExtent(false, true))))
		.toList();

	private static final Comparator<Statement> STATEMENTS = Comparator.comparing(Statement::report)
		.thenComparing(Statement::tie)
		.thenComparing(Statement::evidence)
		.thenComparing((one) -> String.valueOf(one.refersToWave()))
		.thenComparing((one) -> String.valueOf(one.validFrom()))
		.thenComparing((one) -> String.valueOf(one.validUntil()));

	private final ExportOrder order;

	private final PeopleNamed named;

	private final Surroundings surroundings;

	private final PackageWriter writer;

	/** Everybody around the clients. */
	private final Set<Id> people = new TreeSet<>();

	/** Those of them, and clients, whose identity may be told. */
	private final Set<Id> told = new TreeSet<>();

	StudyPackageExport(ExportOrder order, PeopleNamed named, Surroundings surroundings, Bundle bundle)
			throws IOException {
		this.order = order;
		this.named = named;
		this.surroundings = surroundings;
		this.writer = PackageWriter.to(bundle::open);
	}

	void write(ClientsTold clients) throws IOException {
		List<Fragment> parts = this.order.identities() ? WITH_PEOPLE : EVERYTHING;
		clients.each((ids) -> clients.pages().rows(ids, parts).forEach(this::take));
		if (this.order.clients().isEmpty() && this.surroundings.isEverybodyInReach()) {
			this.surroundings.eachOfAll(this::add);
		}
		else {
			this.surroundings.each(this.people, this::add);
		}
		this.writer.describe("carenet-study", this.surroundings.isSynthetic(), this.surroundings.recordedOnImport());
		this.writer.close();
	}

	private void add(Surroundings.Person person) {
		this.writer.write(person.supporter());
		person.employments().forEach(this.writer::write);
		person.merged().forEach((alias) -> this.writer.write(alias, this.named.tellsNotes()));
	}

	private void take(ClientRow row) {
		ClientFile file = row.wholeFile();
		Set<Id> around = around(file);
		this.people.addAll(around);
		this.writer.write(sorted(file));
		around.add(file.client().id());
		if (this.order.identities()) {
			around.addAll(row.register().aliases().kept().values());
			identities(file.client().id(), around);
		}
	}

	/** Each identity once, behind the first client around whom it may be told. */
	private void identities(Id client, Set<Id> around) {
		around.removeAll(this.told);
		Map<Id, Identity> known = this.named.around(this.order, client, around);
		new TreeMap<>(known).forEach((id, identity) -> {
			this.told.add(id);
			this.writer.write(identity);
		});
	}

	private static Set<Id> around(ClientFile file) {
		Set<Id> around = new TreeSet<>();
		file.statements().forEach((statement) -> {
			around.add(statement.tie().from());
			if (statement.tie().kind() == TieKind.IN_CONTACT_WITH) {
				around.add(statement.tie().to());
			}
		});
		file.reports().stream().flatMap((report) -> Stream.ofNullable(report.informant())).forEach(around::add);
		file.assignments().forEach((assignment) -> around.add(assignment.professional()));
		file.events().stream().flatMap((event) -> Stream.ofNullable(event.agency())).forEach(around::add);
		return around;
	}

	/** In one order, without what is not the viewer's to take out. */
	private ClientFile sorted(ClientFile file) {
		boolean notes = this.named.tellsNotes();
		return new ClientFile(file.client(), sort(file.waves(), Comparator.comparingInt(Wave::index)),
				sort(file.needs(), Comparator.comparing(Need::id)).stream()
					.map((need) -> notes ? need
							: new Need(need.id(), need.client(), need.domain(), need.firstIdentifiedOn(), null))
					.toList(),
				sort(file.reports(), Comparator.comparing(Report::id)), sort(file.statements(), STATEMENTS),
				sort(file.ratings(), Comparator.comparing(NeedRating::report).thenComparing(NeedRating::need)),
				sort(file.events(), Comparator.comparing((event) -> event.id())),
				notes ? sort(file.assignments(),
						Comparator.comparing(Assignment::professional).thenComparing((one) -> one.span().from()))
						: List.of(),
				sort(file.codings().stream().map((one) -> notes ? one : withoutCoder(one)).distinct().toList(),
						Comparator.comparing(Coding::scheme)
							.thenComparing(Coding::code)
							.thenComparing((one) -> String.valueOf(one.coder()))));
	}

	private static Coding withoutCoder(Coding coding) {
		return new Coding(coding.client(), coding.scheme(), coding.code(), null, coding.codedOn());
	}

	private static <T> List<T> sort(Collection<T> all, Comparator<T> order) {
		return all.stream().sorted(order).toList();
	}

}

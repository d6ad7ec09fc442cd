package carenet.demo;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import carenet.actors.Assignment;
import carenet.actors.Event;
import carenet.actors.InformalCarer;
import carenet.demo.Town.Office;
import carenet.demo.Town.Worker;
import carenet.demo.Truth.Support;
import carenet.demo.Truth.TrueNeed;
import carenet.study.Id;

/**
 * Writes what is told of the clients of one town, and at the end those whom they share.
 */
final class StudyWriter {

	private final long seed;

	private final Town town;

	private final StudyRows rows;

	/** Ids of clients and carers are among them; only those of professionals matter. */
	private final Set<Id> used = new TreeSet<>();

	StudyWriter(long seed, Town town, StudyRows rows) {
		this.seed = seed;
		this.town = town;
		this.rows = rows;
	}

	void write(Setting setting) {
		Truth truth = TruthMaker.make(setting);
		Course course = new Course(setting, truth);
		List<Event> events = course.events();
		Notebook notebook = listen(setting, truth, events);
		client(truth, new Identities(this.rows, setting.dice("identities"), this.town));
		supporters(setting, truth, heardOf(notebook, course.assignments()));
		truth.needs().stream().filter(course::knows).map(TrueNeed::need).forEach(this.rows::add);
		told(notebook);
		events.forEach(this.rows::add);
		course.assignments().forEach(this.rows::add);
		course.codings().forEach(this.rows::add);
	}

	private static Notebook listen(Setting setting, Truth truth, List<Event> events) {
		Notebook notebook = new Notebook(setting);
		List<Observer> observers = List.of(new ClientInterviews(), new CarerInterviews(), new ProfessionalInterviews(),
				new MunicipalRegister(), new FurtherRecords(events), new Corrections());
		observers.forEach((observer) -> observer.observe(setting, truth, notebook));
		return notebook;
	}

	private void client(Truth truth, Identities identities) {
		this.rows.add(truth.client());
		identities.of(truth.client());
		truth.waves().forEach((wave) -> this.rows.add(truth.client().id(), wave));
	}

	/** A supporter of whom nobody ever spoke is not in the study. */
	private static Set<Id> heardOf(Notebook notebook, List<Assignment> assignments) {
		Set<Id> heardOf = new TreeSet<>();
		notebook.statements().forEach((statement) -> {
			heardOf.add(statement.tie().from());
			heardOf.add(statement.tie().to());
		});
		assignments.forEach((assignment) -> heardOf.add(assignment.professional()));
		return heardOf;
	}

	private void supporters(Setting setting, Truth truth, Set<Id> heardOf) {
		this.used.addAll(heardOf);
		Identities identities = new Identities(this.rows, setting.dice("carers' identities"), this.town);
		for (Support support : truth.supports()) {
			if (support.supporter() instanceof InformalCarer carer && heardOf.contains(carer.id())) {
				this.rows.add(carer);
				identities.of(carer);
			}
		}
		truth.volunteering()
			.stream()
			.filter((employment) -> heardOf.contains(employment.person()))
			.forEach(this.rows::add);
	}

	private void told(Notebook notebook) {
		notebook.reports().forEach(this.rows::add);
		notebook.statements().forEach(this.rows::add);
		notebook.ratings().forEach(this.rows::add);
	}

	/** All agencies of the town, and the professionals whom at least one client has. */
	void finish() {
		Identities identities = new Identities(this.rows, Dice.of(this.seed, "town identities", this.town.number()),
				this.town);
		for (Office office : this.town.offices()) {
			this.rows.add(office.agency());
			identities.of(office.agency());
		}
		this.town.everyWorker()
			.filter((worker) -> this.used.contains(worker.professional().id()))
			.forEach((worker) -> add(worker, identities));
	}

	private void add(Worker worker, Identities identities) {
		this.rows.add(worker.professional());
		worker.employments().forEach(this.rows::add);
		identities.ofProfessional(worker.professional().id());
	}

}

package carenet.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.intake.ForeignIds;
import carenet.intake.PackageWriter;
import carenet.study.Id;
import carenet.study.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Those who support somebody, and the agencies behind them; whoever supports nobody is
 * not taken into the study.
 */
final class People {

	private static final String NOT_STATED = "NOT_STATED";

	private final Resources resources;

	private final ForeignIds ids;

	private final Remarks remarks;

	private final Map<Key, List<Entity.Role>> roles = new HashMap<>();

	private final SortedMap<Key, Entity> used = new TreeMap<>();

	private final Set<Key> usedRoles = new HashSet<>();

	private final Map<Key, Set<Coded>> professions = new HashMap<>();

	private final SortedMap<Key, SortedMap<Key, List<Interval>>> employers = new TreeMap<>();

	People(Resources resources, ForeignIds ids, Remarks remarks) {
		this.resources = resources;
		this.ids = ids;
		this.remarks = remarks;
		resources.all(Entity.Role.class)
			.forEach((role) -> resources.peek(role.practitioner())
				.ifPresent((person) -> this.roles.computeIfAbsent(person.key(), (key) -> new ArrayList<>()).add(role)));
	}

	Id carer(Entity.Related person) {
		this.used.put(person.key(), person);
		return id(person.key(), person.contact().name());
	}

	Id professional(Entity.Practitioner person) {
		if (this.used.put(person.key(), person) == null) {
			this.roles.getOrDefault(person.key(), List.of()).forEach((role) -> position(person, role));
		}
		return id(person.key(), person.contact().name());
	}

	private void position(Entity.Practitioner person, Entity.Role role) {
		this.usedRoles.add(role.key());
		if (role.over() && role.span().end() == null) {
			this.remarks.add(Reason.END_NOT_TOLD, role.place(), "period");
			return;
		}
		role.specialties().forEach((specialty) -> as(person, specialty));
		if (role.organization() != null && this.resources.find(role.organization(), role.place(), "organization")
			.orElse(null) instanceof Entity.Organization agency) {
			employ(person, agency, role.span(), role.place());
		}
	}

	/** A person is said to be of a profession. */
	void as(Entity.Practitioner person, Coded profession) {
		this.professions.computeIfAbsent(person.key(), (key) -> new LinkedHashSet<>()).add(profession);
	}

	Id agency(Entity.Organization agency) {
		if (this.used.put(agency.key(), agency) == null && agency.partOf() != null
				&& this.resources.find(agency.partOf(), agency.place(), "partOf")
					.orElse(null) instanceof Entity.Organization whole) {
			agency(whole);
		}
		return id(agency.key(), null);
	}

	void used(Entity.Role role) {
		this.usedRoles.add(role.key());
	}

	/** An open end is open here: somebody works somewhere until told otherwise. */
	void employ(Entity.Practitioner person, Entity.Organization agency, Span span, Place place) {
		agency(agency);
		if (isStored(person.key())) {
			this.remarks.add(Reason.EMPLOYMENT_OF_STORED, place, "");
			return;
		}
		LocalDate from = (span.start() != null) ? span.start().first() : null;
		LocalDate until = (span.end() != null) ? span.end().last().plusDays(1) : null;
		if (from != null && until != null && !until.isAfter(from)) {
			this.remarks.add(Reason.ENDS_BEFORE_START, place, "period");
			return;
		}
		this.employers.computeIfAbsent(person.key(), (key) -> new TreeMap<>())
			.computeIfAbsent(agency.key(), (key) -> new ArrayList<>())
			.add(Interval.of(from, until));
	}

	void write(PackageWriter rows, Consumer<Identity> identities) {
		this.used.values().stream().filter((entity) -> !isStored(entity.key())).forEach((entity) -> {
			switch (entity) {
				case Entity.Related one -> carer(one, rows, identities);
				case Entity.Practitioner one -> professional(one, rows, identities);
				case Entity.Organization one -> agency(one, rows, identities);
				default -> throw new IllegalStateException("no supporter: " + entity.place().type());
			}
		});
		this.employers.forEach((person, agencies) -> agencies.forEach((agency, spans) -> Intervals.union(spans)
			.forEach((span) -> rows.write(new Employment(id(person), id(agency, null), span)))));
		unused();
	}

	private Id id(Key person) {
		return id(person, (this.used.get(person) instanceof Entity.Practitioner one) ? one.contact().name() : null);
	}

	private Id id(Key key, @Nullable String name) {
		Id stored = this.resources.stored().idOf(key);
		return (stored != null) ? stored : key.in(this.ids, name);
	}

	/** Whom the study has from an earlier import, and who is not among the files. */
	private boolean isStored(Key key) {
		return this.resources.stored().idOf(key) != null;
	}

	private void carer(Entity.Related person, PackageWriter rows, Consumer<Identity> identities) {
		Relation relation = Relation.of(person.relations());
		Id id = carer(person);
		rows.write(new InformalCarer(id, relation.careType(), relation.relation(), year(person.birth()), person.sex(),
				null));
		identity(id, person.contact(), identities);
	}

	static @Nullable Integer year(@Nullable PartialDate birth) {
		return (birth != null) ? birth.first().getYear() : null;
	}

	private void professional(Entity.Practitioner person, PackageWriter rows, Consumer<Identity> identities) {
		Set<Coded> all = new LinkedHashSet<>(this.professions.getOrDefault(person.key(), Set.of()));
		if (all.isEmpty()) {
			all.addAll(person.qualifications());
		}
		Set<String> words = new LinkedHashSet<>(all.stream().map(Coded::words).toList());
		if (words.size() > 1) {
			this.remarks.add(Reason.SEVERAL_PROFESSIONS, person.place(), "", String.join("; ", words));
		}
		Id id = professional(person);
		rows.write(new Professional(id, words.stream().findFirst().orElse(NOT_STATED), true));
		identity(id, person.contact(), identities);
	}

	private void agency(Entity.Organization agency, PackageWriter rows, Consumer<Identity> identities) {
		Id id = id(agency.key(), null);
		String name = (agency.name() != null && !agency.name().isBlank()) ? agency.name() : id.value();
		Id whole = (this.resources.peek(agency.partOf()).orElse(null) instanceof Entity.Organization one)
				? id(one.key(), null) : null;
		rows.write(new Agency(id, name, agency.types().stream().map(Coded::words).findFirst().orElse(NOT_STATED), false,
				false, whole));
		identity(id, agency.contact(), identities);
	}

	static void identity(Id id, Entity.Contact contact, Consumer<Identity> identities) {
		boolean any = contact.name() != null || contact.phone() != null || contact.email() != null
				|| contact.address() != null;
		if (any) {
			identities.accept(new Identity(id, contact.name(), contact.phone(), contact.email(), contact.address()));
		}
	}

	private void unused() {
		this.resources.all(Entity.class).forEach((entity) -> {
			boolean unused = switch (entity) {
				case Entity.Related _, Entity.Practitioner _, Entity.Organization _ ->
					!this.used.containsKey(entity.key());
				case Entity.Role _ -> !this.usedRoles.contains(entity.key());
				default -> false;
			};
			if (unused) {
				this.remarks.add(Reason.SUPPORTS_NOBODY, entity.place(), "");
			}
		});
	}

}

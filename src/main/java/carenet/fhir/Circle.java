package carenet.fhir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import carenet.evidence.Statement;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/** Who supports one client, as care teams, plans and episodes of care name them. */
final class Circle {

	private static final String SNOMED = "http://snomed.info/sct";

	private static final String CARE_COORDINATOR = "768820003";

	private final Id client;

	private final Key patient;

	private final List<Wave> waves;

	private final Resources resources;

	private final People people;

	private final Remarks remarks;

	private final SortedMap<Tie, Bond> bonds = new TreeMap<>();

	Circle(Id client, Key patient, List<Wave> waves, Resources resources, People people, Remarks remarks) {
		this.client = client;
		this.patient = patient;
		this.waves = waves;
		this.resources = resources;
		this.people = people;
		this.remarks = remarks;
	}

	/** A team within a team: what it does not say is as with the whole. */
	private record Nested(Entity.Team team, Span span, boolean over) {
	}

	void team(Entity.Team team) {
		Set<Key> seen = new HashSet<>();
		Deque<Nested> open = new ArrayDeque<>(List.of(new Nested(team, team.span(), team.over())));
		while (!open.isEmpty()) {
			Nested next = open.pop();
			if (seen.add(next.team.key())) {
				next.team.members().forEach((member) -> member(next, member, open));
			}
		}
		for (int i = 0; i < team.reasons().size(); i++) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, team.place(), "reasonReference[%d]".formatted(i));
		}
	}

	private void member(Nested nested, Entity.Member member, Deque<Nested> open) {
		Place place = nested.team.place();
		Span span = member.span().within(nested.span);
		Optional<Entity> found = (member.member() != null)
				? this.resources.find(member.member(), place, member.path() + ".member") : Optional.empty();
		if (found.isEmpty()) {
			if (member.member() == null) {
				this.remarks.add(Reason.UNRESOLVED_REFERENCE, place, member.path() + ".member", "(nobody)");
			}
			return;
		}
		if (found.get() instanceof Entity.Team inner) {
			open.push(new Nested(inner, inner.span().within(span), nested.over || inner.over()));
			return;
		}
		Id supporter = party(found.get(), place, member.path() + ".member");
		if (supporter == null) {
			return;
		}
		Bond bond = bond(TieKind.SUPPORTS, supporter, this.client);
		bond.add(span, nested.over && member.span().end() == null && nested.span.end() == null, place, member.path());
		if (member.roles().stream().anyMatch((role) -> role.is(SNOMED, CARE_COORDINATOR))) {
			bond.coordinates();
		}
		behalf(found.get(), member, span, place);
	}

	private void behalf(Entity member, Entity.Member said, Span span, Place place) {
		Entity.Practitioner person = switch (member) {
			case Entity.Practitioner one -> one;
			case Entity.Role role ->
				(this.resources.peek(role.practitioner()).orElse(null) instanceof Entity.Practitioner one) ? one : null;
			default -> null;
		};
		if (person != null) {
			said.roles().forEach((role) -> this.people.as(person, role));
		}
		if (said.onBehalfOf() == null) {
			return;
		}
		Entity agency = this.resources.find(said.onBehalfOf(), place, said.path() + ".onBehalfOf").orElse(null);
		if (person != null && agency instanceof Entity.Organization employer) {
			this.people.employ(person, employer, span, place);
		}
		else if (agency != null) {
			this.remarks.add(Reason.ELEMENT_NOT_USED, place, said.path() + ".onBehalfOf");
		}
	}

	/** The supporter that somebody or something named is; null where there is none. */
	private @Nullable Id party(Entity entity, Place place, String path) {
		return switch (entity) {
			case Entity.Related person -> related(person, place, path);
			case Entity.Practitioner person -> this.people.professional(person);
			case Entity.Role role -> position(role, place, path);
			case Entity.Organization agency -> this.people.agency(agency);
			case Entity.Patient other -> {
				if (!other.key().equals(this.patient)) {
					this.remarks.add(Reason.ANOTHER_PATIENT, place, path);
				}
				yield null;
			}
			case Entity.Team _, Entity.Plan _, Entity.Goal _, Entity.Condition _, Entity.Observation _,
					Entity.Encounter _, Entity.Episode _ -> {
				this.remarks.add(Reason.NOT_A_PARTY, place, path, entity.key().type());
				yield null;
			}
		};
	}

	private Id related(Entity.Related person, Place place, String path) {
		Entity of = this.resources.peek(person.patient()).orElse(null);
		boolean told = this.resources.stored().idOf(person.key()) == null;
		if (told && (of == null || !of.key().equals(this.patient))) {
			this.remarks.add(Reason.RELATED_TO_ANOTHER, place, path);
		}
		Id carer = this.people.carer(person);
		bond(TieKind.SUPPORTS, carer, this.client).holds(Relation.of(person.relations()).role());
		return carer;
	}

	private @Nullable Id position(Entity.Role role, Place place, String path) {
		this.people.used(role);
		if (role.practitioner() != null && this.resources.find(role.practitioner(), role.place(), "practitioner")
			.orElse(null) instanceof Entity.Practitioner person) {
			return this.people.professional(person);
		}
		if (role.organization() != null && this.resources.find(role.organization(), role.place(), "organization")
			.orElse(null) instanceof Entity.Organization agency) {
			return this.people.agency(agency);
		}
		this.remarks.add(Reason.NOT_A_PARTY, place, path, "a role of nobody");
		return null;
	}

	/**
	 * Whoever does something under a plan supports, and addresses the needs it is for.
	 */
	void activity(Entity.Plan plan, Entity.Activity activity, Set<Id> needs) {
		Span span = activity.span().within(plan.span());
		for (int i = 0; i < activity.performers().size(); i++) {
			String path = "%s[%d]".formatted(activity.path(), i);
			Entity found = this.resources.find(activity.performers().get(i), plan.place(), path).orElse(null);
			if (found instanceof Entity.Team team) {
				team(team);
				continue;
			}
			Id supporter = (found != null) ? party(found, plan.place(), path) : null;
			if (supporter != null) {
				boolean over = (activity.over() || plan.over()) && span.end() == null;
				bond(TieKind.SUPPORTS, supporter, this.client).add(span, over, plan.place(), path);
				needs.forEach((need) -> bond(TieKind.ADDRESSES, supporter, need).add(span, over, plan.place(), path));
			}
		}
	}

	void episode(Entity.Episode episode) {
		named(episode, episode.manager(), "careManager", true);
		named(episode, episode.organization(), "managingOrganization", false);
	}

	private void named(Entity.Episode episode, @Nullable Ref ref, String path, boolean coordinates) {
		Entity found = this.resources.find(ref, episode.place(), path).orElse(null);
		Id supporter = (found != null) ? party(found, episode.place(), path) : null;
		if (supporter != null) {
			Bond bond = bond(TieKind.SUPPORTS, supporter, this.client);
			bond.add(episode.span(), episode.over() && episode.span().end() == null, episode.place(), path);
			if (coordinates) {
				bond.coordinates();
			}
		}
	}

	/** A related person supports where the relationship itself says so. */
	void carer(Entity.Related person) {
		if (Relation.of(person.relations()).carer()) {
			bond(TieKind.SUPPORTS, related(person, person.place(), ""), this.client).add(person.span(), false,
					person.place(), "relationship");
		}
	}

	private Bond bond(TieKind kind, Id supporter, Id target) {
		return this.bonds.computeIfAbsent(new Tie(this.client, kind, supporter, target),
				(tie) -> new Bond(this.waves, this.remarks));
	}

	List<Statement> statements(Id report) {
		List<Statement> all = new ArrayList<>();
		this.bonds.forEach((tie, bond) -> all.addAll(bond.statements(report, tie)));
		return all;
	}

}

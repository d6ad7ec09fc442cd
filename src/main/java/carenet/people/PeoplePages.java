package carenet.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.access.Names;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A carer, professional or agency with the clients around whom they are, in reach. */
@Controller
class PeoplePages {

	private static final Set<Part> PARTS = Set.of(Part.TIES, Part.EMPLOYERS, Part.ATTRIBUTES, Part.ADDRESSED);

	private final PeopleAround people;

	private final AgenciesAround agencies;

	private final Networks networks;

	private final Names names;

	private final Auditor auditor;

	PeoplePages(PeopleAround people, AgenciesAround agencies, Networks networks, Names names, Auditor auditor) {
		this.people = people;
		this.agencies = agencies;
		this.networks = networks;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/people/{id}")
	String person(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
		Person person = look(id, "person");
		if (person.isAgency() || !person.id().value().equals(id)) {
			return "redirect:" + address(person);
		}
		List<ClientLine> lines = clients(person, after, model);
		model.addAttribute("load", this.people.load(person.id()));
		model.addAttribute("needs", this.people.needs(person));
		contact(person, lines).ifPresent((known) -> model.addAttribute("contact", known));
		return "people/person";
	}

	@GetMapping("/agencies/{id}")
	String agency(@PathVariable String id, @RequestParam(defaultValue = "") String after, Model model) {
		Person agency = look(id, "agency");
		if (!agency.isAgency()) {
			throw unknown(id);
		}
		if (!agency.id().value().equals(id)) {
			return "redirect:" + address(agency);
		}
		clients(agency, after, model);
		model.addAttribute("waves", this.agencies.waves(agency));
		model.addAttribute("colleagues", this.agencies.people(agency));
		model.addAttribute("meets", this.agencies.meets(agency));
		model.addAttribute("needs", this.agencies.needs(agency));
		return "people/agency";
	}

	static String address(Person person) {
		return (person.isAgency() ? "/agencies/" : "/people/") + person.id();
	}

	private Person look(String id, String page) {
		if (!Id.isValid(id)) {
			throw unknown(id);
		}
		return this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page(page)).about(Id.of(id)),
				() -> this.people.find(Id.of(id)).orElseThrow(() -> unknown(id)));
	}

	private static NotFound unknown(String id) {
		return new NotFound("There is no person or agency %s here.".formatted(id));
	}

	/** Whoever is listed was looked at, too. */
	private List<ClientLine> clients(Person person, String after, Model model) {
		List<Id> found = person.isAgency() ? this.agencies.clients(person, after) : this.people.clients(person, after);
		List<Id> page = found.subList(0, Math.min(found.size(), PeopleAround.PAGE));
		if (!page.isEmpty()) {
			this.auditor.record(this.auditor.draft(Deed.LOOK, AuditObject.page("clients of a person")).about(page));
		}
		List<ClientLine> lines = lines(person, page);
		model.addAttribute("person", person);
		model.addAttribute("clients", lines);
		model.addAttribute("next", (found.size() > page.size()) ? page.getLast().value() : null);
		model.addAttribute("after", after);
		return lines;
	}

	private List<ClientLine> lines(Person person, List<Id> page) {
		Map<Id, NetworkKey> keys = new LinkedHashMap<>();
		page.forEach((id) -> keys.put(id, NetworkKey.allWaves(id, View.DEFAULT, PARTS)));
		Map<NetworkKey, KnownClient> known = page.isEmpty() ? Map.of() : this.networks.know(keys.values());
		Map<Id, String> names = this.names.ofClients(page);
		List<ClientLine> lines = new ArrayList<>();
		keys.forEach((id, key) -> {
			KnownClient client = known.get(key);
			if (client != null) {
				String name = names.getOrDefault(id, "");
				lines.add(person.isAgency() ? ClientLine.ofAgency(client, name, person.id())
						: ClientLine.of(client, name, person.id()));
			}
		});
		return lines;
	}

	/**
	 * Whom to call, for those who may know the names around one of the clients; where
	 * only another record of the person says it, that one's.
	 */
	private Optional<Identity> contact(Person person, List<ClientLine> lines) {
		@Nullable Id around = lines.stream().map(ClientLine::client).filter(this.names::mayKnow).findFirst().orElse(null);
		return (around == null) ? Optional.empty()
				: Stream.concat(Stream.of(person.id()), person.aliases().stream())
					.flatMap((record) -> this.names.contact(around, record).stream())
					.findFirst();
	}

}

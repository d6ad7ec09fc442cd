package carenet.screen;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import carenet.access.Identity;
import carenet.access.Names;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.words.Naming;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One client with the network around it: one statement for all that is shown. */
@Controller
class ClientScreen {

	private static final Set<Part> PARTS = parts();

	private final Networks networks;

	private final Names names;

	private final Auditor auditor;

	private final Clock clock;

	ClientScreen(Networks networks, Names names, Auditor auditor, Clock clock) {
		this.networks = networks;
		this.names = names;
		this.auditor = auditor;
		this.clock = clock;
	}

	private static Set<Part> parts() {
		Set<Part> parts = EnumSet.copyOf(Part.OF_A_NETWORK);
		parts.add(Part.EVENTS);
		return parts;
	}

	@GetMapping("/clients/{id}")
	String client(@PathVariable String id, ViewForm form, Model model) {
		return looking(id, "client", (client) -> show(client, form, model, "screen/client"));
	}

	@GetMapping("/clients/{id}/paper")
	String paper(@PathVariable String id, ViewForm form, Model model) {
		return looking(id, "paper", (client) -> show(client, form, model, "screen/paper"));
	}

	private <T> T looking(String id, String page, Function<Id, T> work) {
		if (!Id.isValid(id)) {
			throw unknown(id);
		}
		return this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page(page)).about(Id.of(id)),
				() -> work.apply(Id.of(id)));
	}

	private String show(Id id, ViewForm form, Model model, String template) {
		KnownClient known = this.networks.know(NetworkKey.allWaves(id, form.view(), PARTS))
			.orElseThrow(() -> unknown(id.value()));
		List<SupportNetwork> networks = known.networks();
		Map<Id, Identity> contacts = this.names.contactsAround(id, people(id, networks));
		Naming naming = new Naming(Names.names(contacts));
		model.addAttribute("revision", known.revision());
		if (networks.isEmpty()) {
			model.addAttribute("person", new Nameplate(known.client(), naming));
			return "screen/client-without-waves";
		}
		ClientView view = ClientView.of(known, networks, form, naming);
		model.addAttribute("view", view);
		model.addAttribute("person", Header.of(known, view.network(), naming, contacts, LocalDate.now(this.clock)));
		return template;
	}

	/** Everybody in the client's network at any wave, and who was asked. */
	private static Set<Id> people(Id client, List<SupportNetwork> waves) {
		Set<Id> people = waves.stream()
			.flatMap((wave) -> wave.ties().stream())
			.map((tie) -> tie.supporter().id())
			.collect(Collectors.toCollection(HashSet::new));
		people.add(client);
		return people;
	}

	static NotFound unknown(String id) {
		return new NotFound("There is no client %s here.".formatted(id));
	}

}

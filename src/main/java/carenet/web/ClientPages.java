package carenet.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.access.Names;
import carenet.actors.ClientEntry;
import carenet.actors.Clients;
import carenet.network.Networks;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One client with the network around it. */
@Controller
class ClientPages {

	private final Clients clients;

	private final Networks networks;

	private final Names names;

	private final Auditor auditor;

	ClientPages(Clients clients, Networks networks, Names names, Auditor auditor) {
		this.clients = clients;
		this.networks = networks;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/clients/{id}")
	String client(@PathVariable String id, ViewForm form, Model model) {
		if (!Id.isValid(id)) {
			throw unknown(id);
		}
		return this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page("client")).about(Id.of(id)),
				() -> show(id, form, model));
	}

	private String show(String id, ViewForm form, Model model) {
		List<SupportNetwork> waves = this.networks.findAllWaves(Id.of(id), form.view());
		if (waves.isEmpty()) {
			ClientEntry entry = this.clients.find(Id.of(id)).orElseThrow(() -> unknown(id));
			model.addAttribute("person",
					ClientHeader.of(entry.client(), new Naming(this.names.ofClients(List.of(entry.id())))));
			return "web/client-without-waves";
		}
		Naming naming = naming(Id.of(id), waves);
		ClientView view = ClientView.of(waves, form, naming);
		model.addAttribute("view", view);
		model.addAttribute("person", ClientHeader.of(view.network().client(), naming));
		return "web/client";
	}

	/** Of everybody in the client's network at any wave, and of who was asked. */
	private Naming naming(Id client, List<SupportNetwork> waves) {
		Set<Id> people = waves.stream()
			.flatMap((wave) -> wave.ties().stream())
			.map((tie) -> tie.supporter().id())
			.collect(Collectors.toCollection(HashSet::new));
		people.add(client);
		return new Naming(this.names.around(client, people));
	}

	private static NotFound unknown(String id) {
		return new NotFound("There is no client %s here.".formatted(id));
	}

}

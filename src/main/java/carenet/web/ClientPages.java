package carenet.web;

import java.util.List;

import carenet.access.Names;
import carenet.actors.ClientConnection;
import carenet.actors.ClientEntry;
import carenet.actors.Clients;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.study.Id;
import carenet.words.Naming;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of clients. */
@Controller
class ClientPages {

	private static final int PAGE = 20;

	private final Clients clients;

	private final Names names;

	private final Auditor auditor;

	ClientPages(Clients clients, Names names, Auditor auditor) {
		this.clients = clients;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/")
	String list(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable String after,
			Model model) {
		ClientConnection page = this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("clients")),
				() -> this.clients.search(search.strip(), this.names.search(search), PAGE,
						(after == null || after.isBlank()) ? null : after));
		List<Id> found = page.clients().stream().map(ClientEntry::id).toList();
		model.addAttribute("list", new ClientList(search.strip(), page, new Naming(this.names.ofClients(found))));
		return "web/clients";
	}

}

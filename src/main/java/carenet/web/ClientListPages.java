package carenet.web;

import java.util.List;

import carenet.access.Names;
import carenet.actors.ClientConnection;
import carenet.actors.ClientEntry;
import carenet.actors.Clients;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.people.Finding;
import carenet.people.RecentlyOpened;
import carenet.study.Id;
import carenet.words.Naming;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The list of clients, and whom a text finds. What is typed may be a name: it is posted,
 * and stands in no address.
 */
@Controller
class ClientListPages {

	private static final int PAGE = 20;

	private final Clients clients;

	private final Finding finding;

	private final Names names;

	private final Auditor auditor;

	ClientListPages(Clients clients, Finding finding, Names names, Auditor auditor) {
		this.clients = clients;
		this.finding = finding;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/")
	String list(@RequestParam(required = false) @Nullable String after, HttpServletRequest request, Model model) {
		ClientConnection page = this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("clients")),
				() -> this.clients.search("", List.of(), PAGE, given(after)));
		model.addAttribute("list", new ClientList("", page, naming(page), List.of()));
		List<Id> recent = RecentlyOpened.in(request);
		if (!recent.isEmpty()) {
			ClientConnection opened = this.clients.search(recent);
			model.addAttribute("recent", RecentClient.of(recent, opened, naming(opened)));
		}
		return "web/clients";
	}

	@PostMapping("/find")
	String find(@RequestParam(defaultValue = "") String search, @RequestParam(required = false) @Nullable String after,
			Model model) {
		String text = search.strip();
		if (text.isEmpty()) {
			return "redirect:/";
		}
		Finding.Found found = this.auditor.reading(this.auditor.draft(Deed.SEARCH, AuditObject.page("clients")),
				() -> this.finding.find(text, PAGE, given(after)));
		model.addAttribute("list", new ClientList(text, found.clients(), naming(found.clients()), found.people()));
		return "web/clients";
	}

	private static @Nullable String given(@Nullable String after) {
		return (after == null || after.isBlank()) ? null : after;
	}

	private Naming naming(ClientConnection page) {
		return new Naming(this.names.ofClients(page.clients().stream().map(ClientEntry::id).toList()));
	}

	/**
	 * A client who was opened not long ago.
	 *
	 * @param id who
	 * @param name where one may know it; else empty
	 */
	record RecentClient(String id, String name) {

		/** The latest first; who is out of reach by now is left out. */
		static List<RecentClient> of(List<Id> recent, ClientConnection there, Naming naming) {
			List<Id> known = there.clients().stream().map(ClientEntry::id).toList();
			return recent.stream().filter(known::contains).map((id) -> {
				String name = naming.of(id);
				return new RecentClient(id.value(), (name != null) ? name : "");
			}).toList();
		}

	}

}

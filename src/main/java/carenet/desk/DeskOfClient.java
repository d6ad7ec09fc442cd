package carenet.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.Caseloads;
import carenet.access.ConsentKind;
import carenet.access.Consents;
import carenet.access.Grants;
import carenet.access.Right;
import carenet.actors.Clients;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Reason;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Interval;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may see one client: caseloads, consent, and asking for the names. */
@Controller
class DeskOfClient {

	private final Clients clients;

	private final Caseloads caseloads;

	private final Consents consents;

	private final Grants grants;

	private final Access access;

	private final Auditor auditor;

	private final Clock clock;

	DeskOfClient(Clients clients, Caseloads caseloads, Consents consents, Grants grants, Access access, Auditor auditor,
			Clock clock) {
		this.clients = clients;
		this.caseloads = caseloads;
		this.consents = consents;
		this.grants = grants;
		this.access = access;
		this.auditor = auditor;
		this.clock = clock;
	}

	@GetMapping("/desk/clients/{id}")
	String show(@PathVariable String id, Model model) {
		this.access.require(Right.ASSIGN);
		Id client = known(id);
		return this.auditor.reading(this.auditor.draft(Deed.LOOK, AuditObject.page("desk/client")).about(client),
				() -> {
					LocalDate today = LocalDate.now(this.clock);
					model.addAttribute("client", client);
					model.addAttribute("today", today);
					model.addAttribute("assigned",
							this.caseloads.ofClient(client).stream().map((one) -> AssignedRow.of(one, today)).toList());
					model.addAttribute("kinds", KindChoice.ALL);
					model.addAttribute("consents",
							this.consents.of(client).stream().map((one) -> ConsentRow.of(one, today)).toList());
					return "desk/client";
				});
	}

	@PostMapping("/desk/clients/{id}/caseloads")
	String assign(@PathVariable String id, @RequestParam String professional,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate until,
			RedirectAttributes said) {
		LocalDate first = (from != null) ? from : LocalDate.now(this.clock);
		if (until != null && !until.isAfter(first)) {
			throw new BadInput("the last day %s is not after the first, %s".formatted(until, first));
		}
		Id who = Id.of(professional.strip());
		this.caseloads.assign(Id.of(id), who, Interval.of(first, until));
		said.addFlashAttribute("said", "Client %s is in the caseload of %s from %s on.".formatted(id, who, first));
		return "redirect:/desk/clients/" + Id.of(id);
	}

	@PostMapping("/desk/clients/{id}/caseloads/end")
	String end(@PathVariable String id, @RequestParam String professional, RedirectAttributes said) {
		LocalDate today = LocalDate.now(this.clock);
		this.caseloads.end(Id.of(id), Id.of(professional), today);
		said.addFlashAttribute("said",
				"Client %s is no longer in the caseload of %s; assigning again undoes it.".formatted(id, professional));
		return "redirect:/desk/clients/" + Id.of(id);
	}

	@PostMapping("/desk/clients/{id}/consents")
	String consent(@PathVariable String id, @RequestParam ConsentKind kind, @RequestParam boolean given,
			@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
			RedirectAttributes said) {
		this.consents.record(Id.of(id), kind, given, from);
		said.addFlashAttribute("said",
				"Recorded: %s is %s.".formatted(ConsentRow.words(kind), given ? "allowed" : "refused"));
		return "redirect:/desk/clients/" + Id.of(id);
	}

	@PostMapping("/desk/clients/{id}/names")
	String names(@PathVariable String id, @RequestParam String reason, RedirectAttributes said) {
		this.grants.askForNames(Id.of(id), new Reason(reason));
		said.addFlashAttribute("said", "Asked. The names are shown once somebody else has agreed at the desk.");
		return "redirect:/desk/clients/" + Id.of(id);
	}

	private Id known(String id) {
		if (Id.isValid(id) && this.clients.find(Id.of(id)).isPresent()) {
			return Id.of(id);
		}
		throw new NotFound("There is no client %s here.".formatted(id));
	}

	/**
	 * An assignment in words.
	 *
	 * @param professional whose caseload
	 * @param from the first day; empty where it has always been
	 * @param until the first day after it; empty where there is no end
	 * @param current whether it holds today
	 */
	record AssignedRow(Id professional, String from, String until, boolean current) {

		static AssignedRow of(Caseloads.Assigned assigned, LocalDate today) {
			Interval span = assigned.span();
			return new AssignedRow(assigned.professional(),
					span.from().equals(Interval.BEGINNING) ? "" : span.from().toString(),
					span.until().equals(Interval.END) ? "" : span.until().toString(), span.contains(today));
		}

	}

	/**
	 * What the client said, in words.
	 *
	 * @param what about what
	 * @param said allowed or refused
	 * @param from the first day
	 * @param until the first day after it; empty where it still holds
	 * @param by who recorded it
	 * @param current whether it holds today
	 */
	record ConsentRow(String what, String said, String from, String until, String by, boolean current) {

		static ConsentRow of(Consents.Consent consent, LocalDate today) {
			Interval span = consent.span();
			return new ConsentRow(words(consent.kind()), consent.given() ? "allowed" : "refused",
					span.from().toString(), span.until().equals(Interval.END) ? "" : span.until().toString(),
					consent.recordedBy(), consent.holdsOn(today));
		}

		static String words(ConsentKind kind) {
			return switch (kind) {
				case CARE_SHARING -> "sharing among those who care";
				case RESEARCH -> "research without names";
				case LINKAGE -> "linkage with other data";
			};
		}

	}

	/**
	 * To what one can consent.
	 *
	 * @param kind as the form says it
	 * @param words for people
	 */
	record KindChoice(ConsentKind kind, String words) {

		static final List<KindChoice> ALL = Stream.of(ConsentKind.values())
			.map((kind) -> new KindChoice(kind, ConsentRow.words(kind)))
			.toList();

	}

}

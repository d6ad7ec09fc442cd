package carenet.workbench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import carenet.access.Access;
import carenet.edition.Edition;
import carenet.kept.AskedAgain;
import carenet.kept.SavedQueries;
import carenet.research.Limits;
import carenet.research.QueryLibrary;
import carenet.research.QueryProblem;
import carenet.research.Told;
import carenet.research.TooBusy;
import carenet.research.Turns;
import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The editor, and what is answered below it. */
@Controller
class CypherPages {

	private final Asking asking;

	private final QueryLibrary library;

	private final SavedQueries saved;

	private final Access access;

	private final Turns turns;

	CypherPages(Asking asking, QueryLibrary library, SavedQueries saved, Access access, Turns turns) {
		this.asking = asking;
		this.library = library;
		this.saved = saved;
		this.access = access;
		this.turns = turns;
	}

	@GetMapping("/cypher")
	String editor(@RequestParam MultiValueMap<String, String> fields, Model model) {
		return page(CypherForm.of(fields, this.library), model);
	}

	private String page(CypherForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("shelves", Shelf.of(this.library, form));
		model.addAttribute("saved", this.saved.all());
		model.addAttribute("running",
				this.turns.of(this.access.viewer().account())
					.stream()
					.filter((turn) -> !turn.mark().isEmpty())
					.toList());
		model.addAttribute("run", UUID.randomUUID().toString());
		model.addAttribute("mostRows", CypherForm.MOST_ROWS);
		model.addAttribute("mostSeconds", CypherForm.MOST_SECONDS);
		return "workbench/cypher";
	}

	@PostMapping("/cypher")
	String ask(@RequestParam MultiValueMap<String, String> fields, Model model, HttpServletResponse response) {
		return answered(fields, model, response, (form) -> {
			String todo = String.valueOf(fields.getFirst("do"));
			if (todo.equals("plan") || todo.equals("profile")) {
				model.addAttribute("plan",
						this.asking.plan(form.posed(), form.run(), form.limits(), todo.equals("profile")));
				return;
			}
			AnswerTable table = new AnswerTable();
			long start = System.nanoTime();
			Told told;
			if (todo.equals("keep")) {
				String name = String.valueOf(fields.getFirst("name")).strip();
				told = this.asking.keep(name, form.posed(), form.limits(), table);
				model.addAttribute("said", "Saved as %s, with the fingerprint of this answer.".formatted(name));
			}
			else {
				told = this.asking.tell(form.posed(), form.run(), form.limits(), table);
			}
			show(table, told, (System.nanoTime() - start) / 1_000_000, form, model);
		});
	}

	@PostMapping("/cypher/again")
	String again(@RequestParam String name, @RequestParam MultiValueMap<String, String> fields, Model model,
			HttpServletResponse response) {
		return answered(fields, model, response, (form) -> {
			AnswerTable table = new AnswerTable();
			long start = System.nanoTime();
			Limits limits = new Limits(CypherForm.MOST_ROWS, form.limits().time());
			AskedAgain again = this.asking.again(name, limits, table);
			model.addAttribute("said", name + ": " + again.sentence());
			CypherForm then = new CypherForm(null, again.then().cypher(), Map.of(), "", form.limit(), form.timeout(),
					"");
			show(table, again.now(), (System.nanoTime() - start) / 1_000_000, then, model);
		});
	}

	/** Something that is asked with a form and can be refused. */
	@FunctionalInterface
	private interface Deed {

		void with(CypherForm form);

	}

	private String answered(MultiValueMap<String, String> fields, Model model, HttpServletResponse response,
			Deed deed) {
		CypherForm form = CypherForm.of(fields, this.library);
		try {
			deed.with(form);
		}
		catch (CarenetException ex) {
			refused(ex, form, model, response);
		}
		catch (TooBusy ex) {
			response.setStatus(Problems.status(ex).value());
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TooBusy.SECONDS));
			model.addAttribute("problem", QueryProblem.of(new BadInput(String.valueOf(ex.getMessage())), ""));
		}
		return page(form, model);
	}

	private static void refused(CarenetException ex, CypherForm form, Model model, HttpServletResponse response) {
		QueryProblem problem = (ex instanceof BadInput wrong) ? QueryProblem.of(wrong, form.cypher())
				: QueryProblem.of(new BadInput(String.valueOf(ex.getMessage())), "");
		response.setStatus((ex instanceof NotAllowed) ? HttpStatus.FORBIDDEN.value()
				: (ex instanceof BadInput) ? Problems.status(problem).value() : HttpStatus.NOT_FOUND.value());
		model.addAttribute("problem", problem);
	}

	private void show(AnswerTable table, Told told, long millis, CypherForm form, Model model) {
		model.addAttribute("table", table);
		model.addAttribute("told", told);
		model.addAttribute("millis", millis);
		model.addAttribute("asked", form);
		Edition edition = told.edition();
		model.addAttribute("edition", edition);
		told.ofOneWave().ifPresent((wave) -> model.addAttribute("wave", wave));
		if (!table.graph().isEmpty()) {
			model.addAttribute("drawing", table.graph().svg());
			model.addAttribute("caption", table.graph().caption());
		}
	}

	@PostMapping("/cypher/download")
	void download(@RequestParam MultiValueMap<String, String> fields, @RequestParam String format,
			HttpServletResponse response) {
		CypherForm form = CypherForm.of(fields, this.library);
		AnswerFile file = AnswerFile.named(format);
		AnswerStream stream = new AnswerStream(file, response);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				"attachment; filename=\"answer.%s\"".formatted(file.word()));
		try {
			stream.end(this.asking.tell(form.posed(), form.run(), form.limits(), stream));
		}
		catch (CarenetException ex) {
			if (!stream.isBegun()) {
				response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
				throw ex;
			}
			stream.fail(String.valueOf(ex.getMessage()));
		}
	}

	@ExceptionHandler
	String later(TooBusy ex, Model model, HttpServletResponse response) {
		response.setStatus(Problems.status(ex).value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(TooBusy.SECONDS));
		model.addAttribute("title", "Later");
		model.addAttribute("sentence", String.valueOf(ex.getMessage()));
		return "web/problem";
	}

	/** Back to the page: what was running says there that it was ended. */
	@PostMapping("/cypher/stop")
	String stop(@RequestParam String run) {
		this.turns.stop(this.access.viewer().account(), ApiQuestion.checked(run));
		return "redirect:/cypher";
	}

	@PostMapping("/cypher/forget")
	String forget(@RequestParam String name) {
		this.saved.forget(name);
		return "redirect:/cypher";
	}

	@GetMapping("/cypher/words")
	@ResponseBody
	Map<String, List<String>> words() {
		return this.asking.words(this.library);
	}

}

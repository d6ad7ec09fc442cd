package carenet.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;

import carenet.access.Access;
import carenet.access.Right;
import carenet.audit.AuditObject;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Exports as downloads, for people and for programs: written to the answer as they are
 * read, by the thread of the request and so with its rights; a few at once.
 */
@Controller
class ExportPages {

	private static final Logger LOG = LoggerFactory.getLogger(ExportPages.class);

	private final Exports exports;

	private final Access access;

	private final ExportRuns runs;

	private final Semaphore slots;

	ExportPages(Exports exports, Access access, ExportRuns runs, @Value("${carenet.export.at-once:2}") int atOnce) {
		this.exports = exports;
		this.access = access;
		this.runs = runs;
		this.slots = new Semaphore(atOnce);
	}

	/** Something that can be ticked. */
	record Choice(String value, String name, boolean chosen) {
	}

	@GetMapping("/export")
	String choose(ExportForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("formats", ExportFormat.values());
		model.addAttribute("rules",
				Arrays.stream(ConsensusRule.values())
					.map((rule) -> new Choice(rule.name(), words(rule), rule == form.chosenRule()))
					.toList());
		model.addAttribute("sources",
				Arrays.stream(Source.values())
					.map((source) -> new Choice(source.name(), words(source), form.hears(source)))
					.toList());
		model.addAttribute("reach", this.exports.count(ExportOrder.all(ExportFormat.TABLES)));
		model.addAttribute("mayName", this.access.may(Right.SEE_NAMES) || this.access.may(Right.ASK_FOR_NAMES)
				|| this.access.may(Right.EXPORT_NAMES));
		model.addAttribute("notes", this.access.may(Right.EXPORT_NOTES));
		return running(model, "export/export");
	}

	/** How far the viewer's own downloads are. */
	@GetMapping("/export/running")
	String running(Model model) {
		return running(model, "export/running");
	}

	private String running(Model model, String template) {
		List<ExportRun> own = this.runs.own();
		model.addAttribute("runs", own);
		model.addAttribute("running", own.stream().anyMatch(ExportRun::isRunning));
		return template;
	}

	private static String words(Enum<?> code) {
		return switch (code) {
			case ConsensusRule rule -> switch (rule) {
				case UNION -> "One voice is enough";
				case INTERSECTION -> "Nobody says otherwise";
				case MAJORITY -> "More voices for than against";
			};
			default -> {
				String words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
				yield words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
			}
		};
	}

	@GetMapping("/export/download")
	void download(@RequestParam String format, ExportForm form, HttpServletResponse response) {
		send(form.order(ExportFormat.named(format)), response, AuditObject.Kind.PAGE);
	}

	@GetMapping("/api/export/{format}")
	void forPrograms(@PathVariable String format, ExportForm form, HttpServletResponse response) {
		this.access.require(Right.EXPORT);
		send(form.order(ExportFormat.named(format)), response, AuditObject.Kind.PAGE);
	}

	private void send(ExportOrder order, HttpServletResponse response, AuditObject.Kind by) {
		if (!this.slots.tryAcquire()) {
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS, "other exports are running");
		}
		Download download = new Download(response, "carenet-%s.zip".formatted(order.format().word()));
		ExportRun run = this.runs.begin(order.format());
		boolean whole = false;
		try {
			this.exports.write(order, this.exports.zip(download), by, run::reached);
			whole = true;
		}
		catch (RuntimeException ex) {
			if (!download.isBegun()) {
				throw ex;
			}
			// a zip without its end says by itself that it is not whole
			LOG.warn("an export was not written to its end: {}", ex.getClass().getSimpleName());
		}
		finally {
			run.ended(whole);
			this.slots.release();
		}
	}

}

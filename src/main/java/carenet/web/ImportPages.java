package carenet.web;

import java.nio.charset.StandardCharsets;

import carenet.study.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Import of a study, of care records and of interviews from a page: upload, progress,
 * what came of it.
 */
@Controller
class ImportPages {

	private final ImportJobs jobs;

	private final ImportOrders orders;

	private final DataSize largest;

	ImportPages(ImportJobs jobs, ImportOrders orders,
			@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
		this.jobs = jobs;
		this.orders = orders;
		this.largest = largest;
	}

	@GetMapping("/import")
	String choose(Model model) {
		model.addAttribute("largest", this.largest.toMegabytes() + " MB");
		return "web/import";
	}

	@PostMapping("/import")
	String upload(ImportForm form) {
		return "redirect:/import/" + this.jobs.start(this.orders.of(form)).id();
	}

	@GetMapping("/import/{id}")
	String progress(@PathVariable String id, Model model) {
		model.addAttribute("job", job(id));
		return "web/import-job";
	}

	/** Everything that was found, also what the page has no room for. */
	@GetMapping("/import/{id}/findings.csv")
	ResponseEntity<Resource> findings(@PathVariable String id) {
		ImportJob job = job(id);
		if (job.isRunning()) {
			throw new NotFound("This import still runs; what it finds is whole when it is done.");
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("findings.csv").build().toString())
			.body(new FileSystemResource(job.everything()));
	}

	private ImportJob job(String id) {
		return this.jobs.find(id)
			.orElseThrow(() -> new NotFound(
					"This import is not known any more; what it took over is in the list of clients."));
	}

}

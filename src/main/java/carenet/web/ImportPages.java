package carenet.web;

import java.io.IOException;

import carenet.study.BadInput;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import of a study package from a page: upload, progress, what came of it. */
@Controller
class ImportPages {

	private final ImportJobs jobs;

	private final DataSize largest;

	ImportPages(ImportJobs jobs, @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
		this.jobs = jobs;
		this.largest = largest;
	}

	@GetMapping("/import")
	String choose(Model model) {
		model.addAttribute("largest", this.largest.toMegabytes() + " MB");
		return "web/import";
	}

	@PostMapping("/import")
	String upload(@RequestParam(required = false) @Nullable MultipartFile study) throws IOException {
		if (study == null || study.isEmpty()) {
			throw new BadInput("No file was chosen, or it is empty: choose the zip of a study package.");
		}
		return "redirect:/import/" + this.jobs.start(study).id();
	}

	@GetMapping("/import/{id}")
	String progress(@PathVariable String id, Model model) {
		ImportJob job = this.jobs.find(id)
			.orElseThrow(() -> new NotFound(
					"This import is not known any more; what it took over is in the list of clients."));
		model.addAttribute("job", job);
		return "web/import-job";
	}

}

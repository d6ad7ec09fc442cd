package carenet.analysis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.cohort.Cohorts;
import carenet.figure.Figure;
import carenet.figure.Paper;
import carenet.study.NotFound;

/**
 * The tables of the analysis as CSV and its figures as SVG, with the view in their names.
 */
@Controller
class AnalysisFiles {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

	private final Cohorts cohorts;

	private final Auditor auditor;

	AnalysisFiles(Cohorts cohorts, Auditor auditor) {
		this.cohorts = cohorts;
		this.auditor = auditor;
	}

	@GetMapping("/analysis/{section}/{name}.csv")
	ResponseEntity<String> table(@PathVariable String section, @PathVariable String name,
			@RequestParam MultiValueMap<String, String> parameters) {
		AnalysisForm form = AnalysisForm.of(parameters);
		Found found = found(section, name, form);
		return file(found.exhibit().sheet().csv(found.legend()).text(), CSV, FileName.of(name, form, ".csv"));
	}

	@GetMapping("/analysis/{section}/{name}.svg")
	ResponseEntity<String> figure(@PathVariable String section, @PathVariable String name,
			@RequestParam MultiValueMap<String, String> parameters) {
		AnalysisForm form = AnalysisForm.of(parameters);
		Figure figure = found(section, name, form).exhibit().file();
		if (figure == null) {
			throw new NotFound("There is no figure of '%s'; its table is a CSV file.".formatted(name));
		}
		return file(figure.svg(Paper.ALONE), SVG, FileName.of(name, form, ".svg"));
	}

	/** An exhibit with what is said of numbers that are withheld. */
	private record Found(Exhibit exhibit, String legend) {
	}

	private Found found(String section, String name, AnalysisForm form) {
		Section of = Stream.of(Section.values())
			.filter((one) -> one.id().equals(section))
			.findFirst()
			.orElseThrow(() -> new NotFound("There is no section '%s' in the analysis.".formatted(section)));
		List<Found> all = this.auditor.reading(this.auditor.draft(Deed.EXPORT, AuditObject.page("analysis " + of.id())),
				() -> {
					Answer answer = new Answer(form, this.cohorts.find(form.question(of.tables())));
					return Exhibits.of(of, answer)
						.stream()
						.map((exhibit) -> new Found(exhibit, answer.legend()))
						.toList();
				});
		return all.stream()
			.filter((one) -> one.exhibit().sheet().name().equals(name))
			.findFirst()
			.orElseThrow(() -> new NotFound("There is no table '%s' in the section '%s'.".formatted(name, section)));
	}

	private static ResponseEntity<String> file(String content, MediaType type, String name) {
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Disposition", ContentDisposition.attachment().filename(name).build().toString())
			.body(content);
	}

}

package carenet.codebook;

import java.nio.charset.StandardCharsets;

import carenet.study.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The codebook for everybody who is let in: it is about nobody. */
@Controller
class CodebookPages {

	private final Codebook codebook = Codebook.read();

	@GetMapping("/codebook")
	String show(Model model) {
		model.addAttribute("codebook", this.codebook);
		return "codebook/codebook";
	}

	@GetMapping("/codebook/download")
	ResponseEntity<byte[]> download(@RequestParam String format) {
		return switch (format) {
			case "md" -> file("codebook.md", new MediaType("text", "markdown", StandardCharsets.UTF_8),
					this.codebook.markdown());
			case "json" -> file("codebook.json", MediaType.APPLICATION_JSON, this.codebook.json());
			default -> throw new NotFound("There is no codebook in this format; there are md and json.");
		};
	}

	@GetMapping(path = "/api/codebook", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<String> forPrograms() {
		return ResponseEntity.ok(this.codebook.json());
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, String content) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
			.contentType(type)
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

}

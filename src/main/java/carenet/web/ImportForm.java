package carenet.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The import page as filled in.
 *
 * @param kind of the file: study, fhir or canvas
 * @param deed import, or look to see what would happen
 * @param study the file
 * @param waves of FHIR: the days of the waves, or episodes
 * @param source of FHIR: which record
 * @param extractedOn of FHIR: when the record was read
 * @param domains of FHIR: a table of needs
 * @param mapping of Network Canvas: the mapping
 * @param wave of Network Canvas: the wave
 */
record ImportForm(@Nullable String kind, @Nullable String deed, @Nullable MultipartFile study, @Nullable String waves,
		@Nullable String source, @Nullable String extractedOn, @Nullable MultipartFile domains,
		@Nullable MultipartFile mapping, @Nullable Integer wave) {

	boolean lookOnly() {
		return "look".equals(this.deed);
	}

	String fileName() {
		String name = (this.study != null) ? this.study.getOriginalFilename() : null;
		return (name != null) ? name : "study.zip";
	}

	@Nullable LocalDate extracted() {
		if (this.extractedOn == null || this.extractedOn.isBlank()) {
			return null;
		}
		try {
			return LocalDate.parse(this.extractedOn);
		}
		catch (java.time.DateTimeException ex) {
			throw new carenet.study.BadInput("The day of the extract has to be a day such as 2024-01-01.");
		}
	}

}

package carenet.fhir;

import java.util.ArrayList;
import java.util.List;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/**
 * A code of a system.
 *
 * @param system its URI; empty where it is not said
 * @param code the code
 * @param display what the system calls it
 */
record Coded(String system, String code, @Nullable String display) {

	static List<Coded> of(List<CodeableConcept> concepts) {
		List<Coded> all = new ArrayList<>();
		concepts.forEach((concept) -> all.addAll(of(concept)));
		return List.copyOf(all);
	}

	static List<Coded> of(CodeableConcept concept) {
		return concept.getCoding().stream().filter(Coding::hasCode).map(Coded::of).toList();
	}

	private static Coded of(Coding coding) {
		return new Coded(coding.hasSystem() ? coding.getSystem() : "", coding.getCode(),
				coding.hasDisplay() ? coding.getDisplay() : null);
	}

	boolean is(String system, String code) {
		return this.system.equals(system) && this.code.equals(code);
	}

	/** What people call it, on one line. */
	String words() {
		String words = (this.display != null && !this.display.isBlank()) ? this.display : this.code;
		String line = words.strip().replaceAll("\\p{Cntrl}+", " ");
		return (line.length() <= 200) ? line : line.substring(0, 199) + "…";
	}

}

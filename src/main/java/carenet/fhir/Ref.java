package carenet.fhir;

import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A reference as it is written.
 *
 * @param text a URL, relative or absolute, {@code urn:uuid:…}, {@code #local} or a
 * search; empty where only an identifier or a name is told
 * @param type what it says to refer to; empty where it does not
 * @param identifier {@code system|value}; empty for none
 * @param holder the resource in which it stands
 */
record Ref(String text, String type, String identifier, Key holder) {

	static @Nullable Ref of(@Nullable Reference reference, Key holder) {
		if (reference == null || reference.isEmpty()) {
			return null;
		}
		String identifier = reference.hasIdentifier() && reference.getIdentifier().hasValue()
				? token(reference.getIdentifier().getSystem(), reference.getIdentifier().getValue()) : "";
		return new Ref(text(reference), reference.hasType() ? reference.getType() : "", identifier, holder);
	}

	/** As it was written: the parser makes an id of what it can. */
	private static String text(Reference reference) {
		String written = reference.getReferenceElement_().getValue();
		return (written != null) ? written : "";
	}

	static String token(@Nullable String system, String value) {
		return ((system != null) ? system : "") + "|" + value;
	}

	/** Enough to find it in the file, and nothing of whom it is. */
	String shown() {
		if (this.text.isEmpty()) {
			return this.identifier.isEmpty() ? "(only a name)" : this.type + " by identifier";
		}
		int search = this.text.indexOf('?');
		if (search > 0) {
			return this.text.substring(0, search) + "?identifier=…";
		}
		if (this.text.startsWith("urn:") || this.text.startsWith("#")) {
			return this.text.startsWith("#") ? "a contained resource" : "urn:…";
		}
		int slash = this.text.lastIndexOf('/');
		return (slash > 0) ? this.text.substring(this.text.lastIndexOf('/', slash - 1) + 1, slash) + "/…" : "…";
	}

}

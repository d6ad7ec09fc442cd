package carenet.edition;

import java.util.regex.Pattern;

import carenet.study.BadInput;

/**
 * A fingerprint of the evidence: two stores with the same one were told the same.
 *
 * @param value 32 hexadecimal digits
 */
public record DatasetVersion(String value) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

	public DatasetVersion {
		if (!FORM.matcher(value).matches()) {
			throw new BadInput("'%s' is no dataset version; 32 hexadecimal digits are".formatted(value));
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}

package carenet.fhir;

import java.util.LinkedHashSet;
import java.util.Set;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import org.jspecify.annotations.NullUnmarked;

/**
 * Keeps the names of elements that the parser did not understand; values reach no log.
 */
@NullUnmarked
final class Silent implements IParserErrorHandler {

	private static final int KEPT = 20;

	private final Set<String> elements = new LinkedHashSet<>();

	private boolean malformed;

	private void keep(String element) {
		if (this.elements.size() < KEPT) {
			this.elements.add(String.valueOf(element));
		}
	}

	/** The elements since the last time. */
	Set<String> drain() {
		Set<String> all = Set.copyOf(this.elements);
		this.elements.clear();
		return all;
	}

	/** Whether an element since the last time was of a kind that it cannot have. */
	boolean drainMalformed() {
		boolean was = this.malformed;
		this.malformed = false;
		return was;
	}

	@Override
	public void containedResourceWithNoId(IParseLocation location) {
		keep("contained");
	}

	@Override
	public void incorrectJsonType(IParseLocation location, String element, ValueType expected,
			ScalarType expectedScalar, ValueType found, ScalarType foundScalar) {
		this.malformed = true;
		keep(element);
	}

	@Override
	public void invalidValue(IParseLocation location, String value, String error) {
		keep((location != null) ? location.getParentElementName() : "value");
	}

	@Override
	public void missingRequiredElement(IParseLocation location, String element) {
		keep(element);
	}

	@Override
	public void unexpectedRepeatingElement(IParseLocation location, String element) {
		keep(element);
	}

	@Override
	public void unknownAttribute(IParseLocation location, String attribute) {
		keep("an attribute");
	}

	@Override
	public void unknownElement(IParseLocation location, String element) {
		keep("an element that FHIR does not have");
	}

	@Override
	public void unknownReference(IParseLocation location, String reference) {
		// looked for among all files later
	}

	@Override
	public void invalidInternalReference(IParseLocation location, String reference) {
		// looked for later
	}

	@Override
	public void extensionContainsValueAndNestedExtensions(IParseLocation location) {
		keep("extension");
	}

}

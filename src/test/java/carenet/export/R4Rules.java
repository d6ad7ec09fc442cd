package carenet.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rules of FHIR R4 that a bundle can be held against without a terminology server:
 * how often each element stands, where references lead, and some invariants. Required
 * bindings are the strict parser's, which knows no other code.
 */
final class R4Rules {

	private static final FhirContext FHIR = FhirContext.forR4Cached();

	/** Code systems of FHIR itself, with the codes used here. */
	private static final Set<String> KNOWN = Set.of("http://terminology.hl7.org/CodeSystem/v3-ObservationValue|PSEUDED",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|SIGOTHR",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|PRN",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|CHILD",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|SIB",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|FRND",
			"http://terminology.hl7.org/CodeSystem/v3-RoleCode|NBOR");

	private final List<String> broken = new ArrayList<>();

	private final Set<String> addresses = new TreeSet<>();

	private R4Rules() {
	}

	/** What a bundle breaks, each by its path. */
	static List<String> brokenBy(Bundle bundle) {
		R4Rules rules = new R4Rules();
		bundle.getEntry().forEach((entry) -> {
			if (!entry.getFullUrl().startsWith("urn:uuid:") || !rules.addresses.add(entry.getFullUrl())) {
				rules.broken.add("bdl-7: %s is no address of its own".formatted(entry.getFullUrl()));
			}
			if (entry.hasSearch() || entry.hasRequest() || entry.hasResponse()) {
				rules.broken.add("bdl-2 to bdl-4: a collection asks for nothing");
			}
		});
		rules.look(bundle, "Bundle");
		return rules.broken;
	}

	private void look(IBase element, String path) {
		BaseRuntimeElementDefinition<?> definition = (element instanceof IBaseResource resource)
				? FHIR.getResourceDefinition(resource) : FHIR.getElementDefinition(element.getClass());
		if (element instanceof Resource resource && !(resource instanceof Bundle)
				&& resource.getMeta().getTag("urn:x-carenet:tag", "projection") == null) {
			this.broken.add(path + " is not marked as a projection");
		}
		particular(element, path);
		if (definition instanceof BaseRuntimeElementCompositeDefinition<?> composite) {
			for (BaseRuntimeChildDefinition child : composite.getChildren()) {
				child(element, child, path + "." + child.getElementName());
			}
		}
	}

	private void child(IBase element, BaseRuntimeChildDefinition child, String path) {
		List<IBase> values = child.getAccessor()
			.getValues(element)
			.stream()
			.filter((value) -> value != null && !value.isEmpty())
			.toList();
		if (values.size() < child.getMin()) {
			this.broken.add(path + " is required");
		}
		if (child.getMax() >= 0 && values.size() > child.getMax()) {
			this.broken.add(path + " stands too often");
		}
		values.forEach((value) -> look(value, path));
	}

	private void particular(IBase element, String path) {
		switch (element) {
			case Reference reference when reference.hasReference()
					&& !this.addresses.contains(reference.getReference()) ->
				this.broken.add(path + " leads nowhere");
			case Period period when period.hasStart() && period.hasEnd()
					&& period.getEndElement()
						.getValueAsString()
						.compareTo(period.getStartElement().getValueAsString()) < 0 ->
				this.broken.add("per-1: " + path);
			case Narrative text when !text.getDivAsString().contains("http://www.w3.org/1999/xhtml") ->
				this.broken.add("txt-1: " + path);
			case Coding coding when coding.getSystem() == null || !coding.hasCode()
					|| (!coding.getSystem().startsWith("urn:x-carenet:")
							&& !KNOWN.contains(coding.getSystem() + "|" + coding.getCode())) ->
				this.broken.add(path + " has an unknown code");
			default -> {
			}
		}
	}

}

package carenet.fhir;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.actors.Sex;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** How somebody is called and reached, from FHIR's lists of names and addresses. */
final class Contacts {

	private Contacts() {
	}

	static Entity.Contact of(List<HumanName> names, List<ContactPoint> telecom, List<Address> addresses) {
		return of(name(names), telecom, addresses);
	}

	static Entity.Contact of(@Nullable String name, List<ContactPoint> telecom, List<Address> addresses) {
		return new Entity.Contact(name, telecom(telecom, ContactPointSystem.PHONE),
				telecom(telecom, ContactPointSystem.EMAIL), address(addresses));
	}

	private static @Nullable String name(List<HumanName> names) {
		return names.stream()
			.filter((name) -> name.getUse() != HumanName.NameUse.OLD)
			.min((one, other) -> Boolean.compare(one.getUse() != HumanName.NameUse.OFFICIAL,
					other.getUse() != HumanName.NameUse.OFFICIAL))
			.map(Contacts::whole)
			.orElse(null);
	}

	private static @Nullable String whole(HumanName name) {
		if (name.hasText()) {
			return name.getText();
		}
		String whole = Stream
			.concat(name.getGiven().stream().map(StringType::getValue), Stream.ofNullable(name.getFamily()))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" "));
		return whole.isBlank() ? null : whole;
	}

	private static @Nullable String telecom(List<ContactPoint> telecom, ContactPointSystem system) {
		return telecom.stream()
			.filter((point) -> point.getSystem() == system && point.hasValue())
			.map(ContactPoint::getValue)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String address(List<Address> addresses) {
		return addresses.stream().filter((one) -> one.getUse() != Address.AddressUse.OLD).findFirst().map((address) -> {
			if (address.hasText()) {
				return address.getText();
			}
			String whole = Stream
				.concat(address.getLine().stream().map(StringType::getValue),
						Stream.of(address.getPostalCode(), address.getCity(), address.getCountry()))
				.filter(Objects::nonNull)
				.collect(Collectors.joining(", "));
			return whole.isBlank() ? null : whole;
		}).orElse(null);
	}

	static @Nullable Sex sex(@Nullable AdministrativeGender gender) {
		return switch (gender) {
			case FEMALE -> Sex.FEMALE;
			case MALE -> Sex.MALE;
			case OTHER -> Sex.OTHER;
			case UNKNOWN -> Sex.UNKNOWN;
			case NULL -> null;
			case null -> null;
		};
	}

}

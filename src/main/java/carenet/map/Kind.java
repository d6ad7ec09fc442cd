package carenet.map;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;

/** The three kinds of supporters, each with a shape. */
enum Kind {

	INFORMAL("informal"), PROFESSIONAL("professional"), AGENCY("agency");

	private final String cssClass;

	Kind(String cssClass) {
		this.cssClass = cssClass;
	}

	static Kind of(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer carer -> INFORMAL;
			case Professional professional -> PROFESSIONAL;
			case Agency agency -> AGENCY;
		};
	}

	String cssClass() {
		return this.cssClass;
	}

}

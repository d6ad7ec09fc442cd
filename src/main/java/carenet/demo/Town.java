package carenet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.Id;

/**
 * The agencies, and the people who work for them, that a run of clients shares.
 *
 * @param number 0, 1, 2, …
 * @param name the town's name
 * @param districts the names of its districts
 * @param offices its agencies
 * @param workers its professionals by the code of their trade
 */
record Town(int number, String name, List<String> districts, List<Office> offices, Map<String, List<Worker>> workers) {

	/** So many clients share a town; the next ones live in the next. */
	static final int CLIENTS = 70;

	/** Where a whole town is served. */
	static final int EVERYWHERE = -1;

	/**
	 * An agency.
	 *
	 * @param agency as registered
	 * @param kind what kind of agency it is
	 * @param district which district it serves
	 */
	record Office(Agency agency, Organisation kind, int district) {
	}

	/**
	 * A professional.
	 *
	 * @param professional as registered
	 * @param trade what they do
	 * @param district which district they serve
	 * @param employments for whom they worked when
	 */
	record Worker(Professional professional, Trade trade, int district, List<Employment> employments) {

		boolean serves(int clientsDistrict) {
			return this.district == EVERYWHERE || this.district == clientsDistrict;
		}
	}

	Office office(String kind, int district) {
		return this.offices.stream()
			.filter((office) -> office.kind().kind().equals(kind)
					&& (office.district() == EVERYWHERE || office.district() == district))
			.findFirst()
			.orElseThrow();
	}

	Stream<Worker> everyWorker() {
		return this.workers.values().stream().flatMap(List::stream);
	}

	/** Whether the supporter is a municipal provision on that day. */
	boolean isMunicipal(Supporter supporter, LocalDate day) {
		return employers(supporter, day).stream().anyMatch((office) -> office.agency().municipal());
	}

	/** The agencies for which somebody works on that day; an agency itself. */
	List<Office> employers(Supporter supporter, LocalDate day) {
		return switch (supporter) {
			case InformalCarer _ -> List.of();
			case Agency agency -> officesOf(List.of(agency.id()));
			case Professional professional -> officesOf(employersOf(professional, day));
		};
	}

	private List<Id> employersOf(Professional professional, LocalDate day) {
		return everyWorker().filter((worker) -> worker.professional().equals(professional))
			.flatMap((worker) -> worker.employments().stream())
			.filter((employment) -> employment.span().contains(day))
			.map(Employment::agency)
			.toList();
	}

	private List<Office> officesOf(List<Id> agencies) {
		return this.offices.stream().filter((office) -> agencies.contains(office.agency().id())).toList();
	}

}

package carenet.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import carenet.actors.Agency;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Register;
import carenet.evidence.RegisterBuilder;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * Who can be a column: the professionals and agencies in a tie to one of the clients.
 *
 * @param register they, and those whom they work for
 * @param professionals by id
 * @param agencies by id
 * @param staff the people of each agency, at any time
 * @param municipal who was ever municipal, or worked for who is
 */
record SienaColumns(Register register, List<Id> professionals, List<Id> agencies, Map<Id, Set<Id>> staff,
		Set<Id> municipal) {

	/** Whether somebody was ever municipal, or worked for who is. */
	boolean isEverMunicipal(Id id) {
		return this.municipal.contains(id);
	}

	private static boolean isEverMunicipal(Register register, Id id) {
		return isMunicipal(register.find(id)) || register.employments()
			.getOrDefault(id, List.of())
			.stream()
			.anyMatch((employment) -> isMunicipal(register.find(employment.agency())));
	}

	private static boolean isMunicipal(@Nullable Supporter supporter) {
		return supporter instanceof Agency agency && agency.municipal();
	}

	/** Gathers them, each once. */
	static final class Builder {

		private final RegisterBuilder register = new RegisterBuilder();

		private final Set<Id> ids = new TreeSet<>();

		/** Adds somebody unless it is a carer. */
		void add(Value person) {
			if (person.get(0).get("careType").isNull()) {
				this.ids.add(this.register.add(person));
			}
		}

		SienaColumns columns() {
			Register all = this.register.register();
			Map<Id, Set<Id>> staff = new HashMap<>();
			all.employments()
				.values()
				.forEach((some) -> some
					.forEach((employment) -> staff.computeIfAbsent(employment.agency(), (agency) -> new TreeSet<>())
						.add(employment.person())));
			return new SienaColumns(all, those(all, Professional.class::isInstance),
					those(all, Agency.class::isInstance), staff,
					this.ids.stream().filter((id) -> isEverMunicipal(all, id)).collect(Collectors.toSet()));
		}

		private List<Id> those(Register all, Predicate<Object> kind) {
			return this.ids.stream().filter((id) -> kind.test(all.find(id))).toList();
		}

	}

}

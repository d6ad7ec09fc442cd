package carenet.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.actors.Aliases;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it is read where records are of one person: each under the id that is kept,
 * so that voices and ties of both become one. What is stored keeps its ids.
 *
 * @param aliases which records are of one person
 */
public record Uniting(Aliases aliases) {

	/** A contact of somebody with the same person is none. */
	public ClientFile of(ClientFile file) {
		if (this.aliases.isEmpty()) {
			return file;
		}
		Map<Place, List<Statement>> places = new LinkedHashMap<>();
		for (Statement statement : file.statements()) {
			Tie tie = of(statement.tie());
			if (tie != null) {
				places.computeIfAbsent(new Place(statement.report(), tie), (place) -> new ArrayList<>()).add(statement);
			}
		}
		List<Statement> united = new ArrayList<>();
		places.forEach((place, said) -> united.addAll(SaidTwice.of(place.tie(), inOrder(said)).asOnce()));
		return new ClientFile(file.client(), file.waves(), file.needs(), file.reports().stream().map(this::of).toList(),
				united, file.ratings(), file.events(), file.assignments(), file.codings());
	}

	/** Where one thing is said. */
	private record Place(Id report, Tie tie) {
	}

	/** Of the kept record first. */
	private List<Statement> inOrder(List<Statement> said) {
		return said.stream()
			.sorted(Comparator.comparing((Statement one) -> !one.tie().equals(of(one.tie())))
				.thenComparing(Statement::tie))
			.toList();
	}

	/** The same report, given by whoever is kept; a client is nobody's alias. */
	public Report of(Report report) {
		Id informant = report.informant();
		return (informant == null || report.source() == Source.CLIENT) ? report
				: report.givenBy(this.aliases.of(informant));
	}

	/** The tie of those who are kept; null for a contact with oneself. */
	@Nullable Tie of(Tie tie) {
		Id from = this.aliases.of(tie.from());
		Id to = (tie.kind() == TieKind.IN_CONTACT_WITH) ? this.aliases.of(tie.to()) : tie.to();
		return from.equals(to) ? null : new Tie(tie.client(), tie.kind(), from, to);
	}

}

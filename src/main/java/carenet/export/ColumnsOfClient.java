package carenet.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import carenet.actors.Agency;
import carenet.actors.Employment;
import carenet.evidence.Casebook;
import carenet.evidence.Reach;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.TieKind;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What the voices around one client say of each column, also of those whom nobody ever
 * named: silence is a no where somebody covers it, and nothing elsewhere. All of whom
 * nobody speaks, who do not speak and who are as municipal at each wave are alike, and
 * read once.
 */
final class ColumnsOfClient {

	private final Casebook book;

	private final SienaColumns columns;

	/** Those who are not like others. */
	private final Set<Id> special = new HashSet<>();

	private final boolean municipalMatters;

	private final Function<Testimony, List<String>> cells;

	private final Map<List<Boolean>, List<String>> alike = new HashMap<>();

	private @Nullable List<String> ordinary;

	/**
	 * Reads the columns of one client.
	 * @param cells what a testimony says at each wave of the panel
	 */
	ColumnsOfClient(Casebook book, SienaColumns columns, Function<Testimony, List<String>> cells) {
		this.book = book;
		this.columns = columns;
		this.cells = cells;
		for (Tie tie : book.ties()) {
			if (tie.kind() == TieKind.SUPPORTS) {
				addWithOtherHalves(tie.from());
			}
		}
		book.reports().forEach((report) -> {
			Id informant = report.informant();
			if (informant != null) {
				this.special.add(informant);
			}
		});
		this.municipalMatters = book.reports().stream().anyMatch(ColumnsOfClient::isMunicipal);
	}

	/** Naming a person is not denying the agency, nor the other way round. */
	private void addWithOtherHalves(Id named) {
		this.special.add(named);
		this.columns.register()
			.employments()
			.getOrDefault(named, List.of())
			.stream()
			.map(Employment::agency)
			.forEach(this.special::add);
		this.special.addAll(this.columns.staff().getOrDefault(named, Set.of()));
	}

	private static boolean isMunicipal(Report report) {
		return report.covers().reach(TieKind.SUPPORTS) == Reach.MUNICIPAL;
	}

	/** What is said of a column, wave by wave. */
	List<String> cells(Id column) {
		if (this.special.contains(column)) {
			return read(column);
		}
		if (this.municipalMatters && this.columns.isEverMunicipal(column)) {
			return this.alike.computeIfAbsent(municipal(column), (key) -> read(column));
		}
		List<String> known = this.ordinary;
		if (known == null) {
			known = read(column);
			this.ordinary = known;
		}
		return known;
	}

	private List<String> read(Id column) {
		Id client = this.book.client().id();
		return this.cells.apply(this.book.read(new Tie(client, TieKind.SUPPORTS, column, client)).testimony());
	}

	/** At which waves somebody is municipal. */
	private List<Boolean> municipal(Id column) {
		List<Boolean> municipal = new ArrayList<>();
		for (Wave wave : this.book.waves().values()) {
			boolean own = this.columns.register().find(column) instanceof Agency agency && agency.municipal();
			municipal.add(own || this.columns.register().employersOn(wave.date(), column).anyMatch(Agency::municipal));
		}
		return municipal;
	}

}

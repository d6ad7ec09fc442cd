package carenet.network;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import carenet.actors.Need;
import carenet.evidence.Attributes;
import carenet.evidence.ClientRow;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.RegisterBuilder;
import carenet.evidence.Report;
import carenet.evidence.Testimony;
import carenet.evidence.Uniting;
import carenet.evidence.Tie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;

/**
 * What is known, from the testimonies and the plain versioned relationships that are
 * stored: what all sources said, as known now.
 */
final class FromGraph implements Knowledge {

	private final ClientRow row;

	private final Set<TieKind> told;

	private final Instant now;

	private final Map<Tie, Testimony> testimonies;

	private final Map<Integer, Map<Tie, SupportsVersion>> supports;

	private final List<NeedVersion> needs;

	private final Register register;

	private final boolean lacksRecords;

	/**
	 * Reads what was returned.
	 * @param row of one client
	 * @param told of which kinds of ties the testimonies were asked for
	 * @param now the moment up to which reports are known
	 */
	FromGraph(ClientRow row, Set<TieKind> told, Instant now) {
		this.row = row;
		this.told = told;
		this.now = now;
		this.testimonies = row.testimonies();
		Id client = row.client().id();
		RegisterBuilder people = new RegisterBuilder();
		row.addTo(people);
		this.supports = SupportsVersion.of(row.fields(), client, people)
			.stream()
			.sorted(Comparator.comparing(SupportsVersion::tie))
			.collect(Collectors.groupingBy(SupportsVersion::wave, Collectors.toMap(SupportsVersion::tie,
					Function.identity(), (one, other) -> one, LinkedHashMap::new)));
		this.needs = NeedVersion.of(row.fields(), client, people)
			.stream()
			.sorted(Comparator.comparing((version) -> version.need().id()))
			.toList();
		this.register = people.register();
		this.lacksRecords = people.lacksRecords();
	}

	/** Whether somebody has other records, which were not read. */
	boolean lacksRecords() {
		return this.lacksRecords;
	}

	@Override
	public Register register() {
		return this.register;
	}

	/** Those that are listed at a wave that was asked for. */
	@Override
	public List<Need> needs() {
		return this.needs.stream().map(NeedVersion::need).distinct().toList();
	}

	@Override
	public Map<Tie, Testimony> testimonies() {
		return this.testimonies;
	}

	@Override
	public List<Stood> standings(TieKind kind, int wave, View view) {
		return (kind == TieKind.SUPPORTS && !this.told.contains(kind)) ? versions(wave, view)
				: Stood.of(this.testimonies, kind, wave, view);
	}

	private List<Stood> versions(int wave, View view) {
		return this.supports.getOrDefault(wave, Map.of())
			.values()
			.stream()
			.map((version) -> new Stood(version.tie(), version.standing(view.rule())))
			.toList();
	}

	@Override
	public Attributes attributes(Tie tie, int wave, View view) {
		SupportsVersion version = this.supports.getOrDefault(wave, Map.of()).get(tie);
		return (version != null) ? version.attributes() : Attributes.NONE;
	}

	@Override
	public List<Source> silent(Tie tie, int wave, View view) {
		return List.of();
	}

	@Override
	public List<StatementShown> statements(Tie tie, int wave, View view) {
		return List.of();
	}

	@Override
	public List<KnownClient.Told> told(Tie tie, View view) {
		return List.of();
	}

	@Override
	public List<Rating> ratings(Need need, int wave, View view) {
		return List.of();
	}

	@Override
	public List<NeedReading.Rated> everRated(Need need, View view) {
		return List.of();
	}

	@Override
	public Collection<Report> reports() {
		Uniting uniting = new Uniting(this.register.aliases());
		return this.row.reports().stream().filter((report) -> report.knownAt(this.now)).map(uniting::of).toList();
	}

	@Override
	public List<NeedAtWave> needsAt(int wave, View view) {
		return this.needs.stream()
			.filter((version) -> version.wave() == wave)
			.map((version) -> version.told(this.register))
			.toList();
	}

	@Override
	public Map<Id, List<Need>> addressed(int wave, View view) {
		return AddressedNeed.of(this.row.fields(), this.row.client().id())
			.stream()
			.filter((one) -> one.wave() == wave)
			.sorted(Comparator.comparing((one) -> one.need().id()))
			.collect(Collectors.groupingBy(AddressedNeed::supporter,
					Collectors.mapping(AddressedNeed::need, Collectors.toList())));
	}

}

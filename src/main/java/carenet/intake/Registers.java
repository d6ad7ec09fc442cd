package carenet.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Alias;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * Everybody and everything that the package and the store declare, the package's word
 * before the store's. A lookup gives null for what nobody declares and for what was
 * refused; {@code may…} says whether a reference can be right.
 */
final class Registers {

	final Register<Client> clients = new Register<>(StudyFile.CLIENTS);

	final Register<InformalCarer> carers = new Register<>(StudyFile.CARERS);

	final Register<Professional> professionals = new Register<>(StudyFile.PROFESSIONALS);

	final Register<Agency> agencies = new Register<>(StudyFile.AGENCIES);

	final Register<Need> needs = new Register<>(StudyFile.NEEDS);

	final Register<FiledReport> reports = new Register<>(StudyFile.REPORTS);

	final List<Employment> employments = new ArrayList<>();

	/** Each record that stands for another. */
	final Register<Alias> merged = new Register<>(StudyFile.MERGED_RECORDS);

	private final Map<Id, SortedMap<Integer, WaveRow>> waves = new HashMap<>();

	private final Known known;

	private final Set<Id> withUnclearWaves = new HashSet<>();

	private boolean wavesComplete = true;

	Registers(Known known) {
		this.known = known;
	}

	Known known() {
		return this.known;
	}

	/** Those whose ids are unique together. */
	Stream<Register<?>> named() {
		return Stream.of(this.clients, this.carers, this.professionals, this.agencies, this.needs);
	}

	boolean mayBeClient(Id id) {
		return this.clients.mayDeclare(id) || this.known.client(id).isPresent();
	}

	@Nullable Client client(Id id) {
		Client client = this.clients.get(id);
		return (client != null) ? client : this.known.client(id).orElse(null);
	}

	boolean mayBeNeed(Id id) {
		return this.needs.mayDeclare(id) || this.known.need(id).isPresent();
	}

	/** Whether a need can be the client's. */
	boolean mayOwn(Id client, Id needId) {
		Need need = this.needs.get(needId);
		if (need == null) {
			need = this.known.need(needId).orElse(null);
		}
		return need == null || need.client().equals(client);
	}

	/** Whether the register knows the client, and of no death. */
	boolean livesStill(Id id) {
		Client client = client(id);
		return client != null && client.deceasedOn() == null;
	}

	boolean mayBeCarer(Id id) {
		return this.carers.mayDeclare(id) || this.known.supporter(id).orElse(null) instanceof InformalCarer;
	}

	boolean mayBeProfessional(Id id) {
		return this.professionals.mayDeclare(id) || this.known.supporter(id).orElse(null) instanceof Professional;
	}

	boolean mayBeAgency(Id id) {
		return this.agencies.mayDeclare(id) || this.known.supporter(id).orElse(null) instanceof Agency;
	}

	boolean mayBeSupporter(Id id) {
		return mayBeCarer(id) || mayBeProfessional(id) || mayBeAgency(id);
	}

	/** The agency that an agency is part of. */
	@Nullable Id partOf(Id id) {
		Agency agency = this.agencies.get(id);
		if (agency == null && this.known.supporter(id).orElse(null) instanceof Agency stored) {
			agency = stored;
		}
		return (agency != null) ? agency.partOf() : null;
	}

	/** The registered day of death of a client or carer. */
	@Nullable LocalDate deathOf(Id id) {
		Client client = client(id);
		if (client != null) {
			return client.deceasedOn();
		}
		InformalCarer carer = this.carers.get(id);
		if (carer == null) {
			Supporter stored = this.known.supporter(id).orElse(null);
			return (stored instanceof InformalCarer other) ? other.deceasedOn() : null;
		}
		return carer.deceasedOn();
	}

	void markWavesIncomplete() {
		this.wavesComplete = false;
	}

	/** One of the client's waves was refused: it may be any. */
	void markWavesUnclear(Id client) {
		this.withUnclearWaves.add(client);
	}

	/** The wave of the highest index; null where that is not known for sure. */
	@Nullable Wave lastWave(Id client) {
		SortedMap<Integer, WaveRow> all = wavesOf(client);
		boolean unclear = !this.wavesComplete || this.withUnclearWaves.contains(client) || all.isEmpty();
		return unclear ? null : all.lastEntry().getValue().wave();
	}

	/** The line of the wave of the same index that was there before; 0 for none. */
	long putWave(Id client, long line, Wave wave) {
		WaveRow before = this.waves.computeIfAbsent(client, (id) -> new TreeMap<>())
			.putIfAbsent(wave.index(), new WaveRow(line, wave));
		return (before != null) ? before.line() : 0;
	}

	boolean mayHaveWave(Id client, int index) {
		SortedMap<Integer, WaveRow> own = this.waves.get(client);
		return (own != null && own.containsKey(index)) || !this.wavesComplete || this.withUnclearWaves.contains(client)
				|| wave(client, index) != null;
	}

	@Nullable Wave wave(Id client, int index) {
		WaveRow row = wavesOf(client).get(index);
		return (row != null) ? row.wave() : null;
	}

	/** The waves of package and store together; a stored one has line 0. */
	SortedMap<Integer, WaveRow> wavesOf(Id client) {
		SortedMap<Integer, WaveRow> own = this.waves.getOrDefault(client, new TreeMap<>());
		List<Wave> stored = this.known.waves(client);
		if (stored.isEmpty()) {
			return own;
		}
		SortedMap<Integer, WaveRow> all = new TreeMap<>();
		stored.forEach((wave) -> all.put(wave.index(), new WaveRow(0, wave)));
		all.putAll(own);
		return all;
	}

	/** The waves that the package itself declares. */
	List<Wave> ownWaves(Id client) {
		SortedMap<Integer, WaveRow> own = this.waves.getOrDefault(client, new TreeMap<>());
		return own.values().stream().map(WaveRow::wave).toList();
	}

	Iterable<Id> clientsWithWaves() {
		return this.waves.keySet();
	}

	/**
	 * A wave and where it stands.
	 *
	 * @param line in waves.csv; 0 for one of the store
	 * @param wave the wave
	 */
	record WaveRow(long line, Wave wave) {
	}

}

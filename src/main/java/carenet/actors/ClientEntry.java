package carenet.actors;

import java.time.LocalDate;
import java.util.List;

import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * A client with the waves at which it was observed.
 *
 * @param client the client
 * @param waves the waves in their order
 */
public record ClientEntry(Client client, List<Wave> waves) {

	/** An entry as a statement composed of {@link Fragment}s returns it. */
	public static ClientEntry from(Fields row) {
		return new ClientEntry(Client.from(row.fields("client")), waves(row));
	}

	/** The waves of such a row, in their order. */
	public static List<Wave> waves(Fields row) {
		return row
			.list("waves",
					(wave) -> new Wave(Fields.required(wave.number("index")), Fields.required(wave.day("date")),
							Fields.required(wave.constant("status", WaveStatus.class))))
			.stream()
			.sorted()
			.toList();
	}

	public Id id() {
		return this.client.id();
	}

	public @Nullable Integer birthYear() {
		return this.client.birthYear();
	}

	public @Nullable Sex sex() {
		return this.client.sex();
	}

	public @Nullable String district() {
		return this.client.district();
	}

	public @Nullable LocalDate enrolledOn() {
		return this.client.enrolledOn();
	}

	public @Nullable LocalDate deceasedOn() {
		return this.client.deceasedOn();
	}

}

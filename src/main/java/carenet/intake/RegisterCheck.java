package carenet.intake;

import java.util.Optional;

import carenet.actors.Agency;
import carenet.actors.Client;
import carenet.actors.Employment;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.study.Id;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** Judges who and what there is: clients, waves, supporters, employments and needs. */
final class RegisterCheck {

	private final Registers registers;

	private final Findings findings;

	RegisterCheck(Registers registers, Findings findings) {
		this.registers = registers;
		this.findings = findings;
	}

	void client(Row row) {
		declare(row, "client_id", this.registers.clients, Records.client(row));
	}

	void carer(Row row) {
		declare(row, "carer_id", this.registers.carers, Records.carer(row));
	}

	void professional(Row row) {
		declare(row, "professional_id", this.registers.professionals, Records.professional(row));
	}

	void agency(Row row) {
		declare(row, "agency_id", this.registers.agencies, Records.agency(row));
	}

	void need(Row row) {
		Need need = Records.need(row);
		Id client = row.peekId("client_id");
		if (client != null && !this.registers.mayBeClient(client)) {
			row.found(ProblemCode.UNKNOWN_CLIENT, "client_id", "the id of a client");
		}
		declare(row, "need_id", this.registers.needs, need);
	}

	private <T> void declare(Row row, String column, Register<T> register, @Nullable T value) {
		Id id = row.peekId(column);
		if (id == null) {
			return;
		}
		Optional<Register<?>> taken = this.registers.named().filter((other) -> other.declares(id)).findFirst();
		if (taken.isPresent()) {
			row.found(ProblemCode.DUPLICATE_ID, column, "an id of its own: %s, row %d has this one"
				.formatted(taken.get().file().fileName(), taken.get().line(id)));
		}
		else {
			String holder = holderInStore(id, value);
			if (holder != null) {
				row.found(ProblemCode.DUPLICATE_ID, column, "an id of its own: in the store it is " + holder);
			}
		}
		register.put(id, row.line(), row.isRefused() ? null : value);
	}

	/** Who has the id in the store, if that is somebody of another kind. */
	private @Nullable String holderInStore(Id id, @Nullable Object value) {
		Known known = this.registers.known();
		if (value == null) {
			return null;
		}
		if (!(value instanceof Client) && known.client(id).isPresent()) {
			return "a client";
		}
		Supporter supporter = known.supporter(id).orElse(null);
		if (supporter != null && !supporter.getClass().equals(value.getClass())) {
			return switch (supporter) {
				case InformalCarer carer -> "a carer";
				case Professional professional -> "a professional";
				case Agency agency -> "an agency";
			};
		}
		Need need = known.need(id).orElse(null);
		boolean same = value instanceof Need own && need != null && own.client().equals(need.client());
		return (need == null || same) ? null : "a need of client " + need.client();
	}

	void wave(Row row) {
		Wave wave = Records.wave(row);
		Id client = row.peekId("client_id");
		if (client == null) {
			return;
		}
		if (!this.registers.mayBeClient(client)) {
			row.found(ProblemCode.UNKNOWN_CLIENT, "client_id", "the id of a client");
		}
		if (wave == null) {
			this.registers.markWavesUnclear(client);
			return;
		}
		long before = this.registers.putWave(client, row.line(), wave);
		if (before > 0) {
			row.found(ProblemCode.DUPLICATE_WAVE, "wave", "an index of its own: row %d has this one".formatted(before));
		}
		if (wave.status() == WaveStatus.DECEASED && this.registers.livesStill(client)) {
			row.found(ProblemCode.DEATH_NOT_REGISTERED, "status", "a deceased_on of the client, if this is right");
		}
	}

	void employment(Row row) {
		Employment employment = Records.employment(row);
		Id person = row.peekId("professional_id");
		if (person != null && !this.registers.mayBeProfessional(person) && !this.registers.mayBeCarer(person)) {
			row.found(ProblemCode.UNKNOWN_PERSON, "professional_id", "the id of a professional, or of a carer");
		}
		Id agency = row.peekId("agency_id");
		if (agency != null && !this.registers.mayBeAgency(agency)) {
			row.found(ProblemCode.UNKNOWN_AGENCY, "agency_id", "the id of an agency");
		}
		if (employment != null && !row.isRefused()) {
			this.registers.employments.add(employment);
		}
	}

	/** What only the whole of agencies.csv can tell. */
	void agencies() {
		Register<Agency> agencies = this.registers.agencies;
		agencies.values().forEach((agency) -> {
			Id whole = agency.partOf();
			if (whole != null && !this.registers.mayBeAgency(whole)) {
				this.findings.add(ProblemCode.UNKNOWN_AGENCY, agencies.file().fileName(), agencies.line(agency.id()),
						"part_of", whole.value(), "the id of an agency, or nothing");
			}
		});
		Cycles.among(agencies.ids(), this.registers::partOf).forEach((cycle) -> {
			Id first = cycle.stream().filter(agencies::declares).findFirst().orElse(cycle.getFirst());
			this.findings.add(ProblemCode.PART_OF_CYCLE, agencies.file().fileName(), agencies.line(first), "part_of",
					String.valueOf(this.registers.partOf(first)), "an agency that is no part of " + first);
		});
	}

	/** What only the whole of waves.csv can tell. */
	void waves() {
		for (Id client : this.registers.clientsWithWaves()) {
			Registers.@Nullable WaveRow before = null;
			for (Registers.WaveRow row : this.registers.wavesOf(client).values()) {
				if (before != null && !row.wave().date().isAfter(before.wave().date())) {
					notRising(before, row);
				}
				before = row;
			}
		}
	}

	private void notRising(Registers.WaveRow earlier, Registers.WaveRow later) {
		boolean blameLater = later.line() > 0;
		Wave blamed = blameLater ? later.wave() : earlier.wave();
		Wave rival = blameLater ? earlier.wave() : later.wave();
		this.findings.add(ProblemCode.WAVES_NOT_RISING, StudyFile.WAVES.fileName(),
				blameLater ? later.line() : earlier.line(), "date", blamed.date().toString(),
				"a date %s %s, which is that of %s".formatted(blameLater ? "after" : "before", rival.date(),
						rival.label()));
	}

}

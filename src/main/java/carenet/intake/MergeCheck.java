package carenet.intake;

import java.time.Instant;
import java.util.Optional;

import carenet.evidence.Alias;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/** Judges which records are of one person: two of a kind, and no chains. */
final class MergeCheck {

	private final Registers registers;

	private final Findings findings;

	private final Instant importedAt;

	MergeCheck(Registers registers, Findings findings, Instant importedAt) {
		this.registers = registers;
		this.findings = findings;
		this.importedAt = importedAt;
	}

	void merged(Row row) {
		Alias alias = Records.alias(row, this.importedAt);
		Id record = row.peekId("record_id");
		known(row, "record_id", record);
		known(row, "kept_id", row.peekId("kept_id"));
		if (record == null) {
			return;
		}
		if (this.registers.merged.declares(record)) {
			row.found(ProblemCode.BAD_MERGE, "record_id",
					"each record once: row %d has this one".formatted(this.registers.merged.line(record)));
		}
		if (alias != null && !isOfOneKind(alias)) {
			row.found(ProblemCode.BAD_MERGE, "kept_id",
					"another record of the same kind: two carers, two professionals or two agencies");
		}
		this.registers.merged.put(record, row.line(), row.isRefused() ? null : alias);
	}

	private void known(Row row, String column, @Nullable Id id) {
		if (id != null && !this.registers.mayBeSupporter(id)) {
			row.found(ProblemCode.UNKNOWN_SUPPORTER, column, "the id of a carer, professional or agency");
		}
	}

	/** Where nobody is known, that is said already. */
	private boolean isOfOneKind(Alias alias) {
		Id one = alias.record();
		Id other = alias.kept();
		boolean known = this.registers.mayBeSupporter(one) && this.registers.mayBeSupporter(other);
		return !known || (!one.equals(other) && ((this.registers.mayBeCarer(one) && this.registers.mayBeCarer(other))
				|| (this.registers.mayBeProfessional(one) && this.registers.mayBeProfessional(other))
				|| (this.registers.mayBeAgency(one) && this.registers.mayBeAgency(other))));
	}

	/** What only the whole of the file, and the store, can tell. */
	void chains() {
		this.registers.merged.values().forEach((alias) -> {
			Known known = this.registers.known();
			Optional<Id> stored = known.keptFor(alias.record());
			if (stored.isPresent() && !stored.get().equals(alias.kept())) {
				blame(alias, "kept_id", alias.kept(), stored.get() + ", as in the store");
			}
			else if (known.isKept(alias.record())) {
				blame(alias, "record_id", alias.record(), "a record that is kept for no other in the store");
			}
			Alias next = this.registers.merged.get(alias.kept());
			Id further = (next != null) ? next.kept() : known.keptFor(alias.kept()).orElse(null);
			if (further != null) {
				blame(alias, "kept_id", alias.kept(),
						"a record that is merged into no other: this one is into " + further);
			}
		});
	}

	private void blame(Alias alias, String column, Id value, String expected) {
		this.findings.add(ProblemCode.BAD_MERGE, StudyFile.MERGED_RECORDS.fileName(),
				this.registers.merged.line(alias.record()), column, value.value(), expected);
	}

}

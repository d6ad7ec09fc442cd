package carenet.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Reason;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import org.springframework.stereotype.Component;

/**
 * The end of an erasure, without a database: the audit log forgets, the proof is written,
 * the journal's entry goes.
 */
@Component
public class ErasureEnd {

	private final Auditor auditor;

	private final ErasureJournal journal;

	private final Clock clock;

	ErasureEnd(Auditor auditor, DataFolder data, Clock clock) {
		this.auditor = auditor;
		this.journal = new ErasureJournal(data);
		this.clock = clock;
	}

	/**
	 * Finishes all that has been carried out.
	 * @param filesAreNew whether the database's files were written anew
	 * @return a proof each
	 */
	public List<ErasureProof> finish(boolean filesAreNew) {
		List<ErasureProof> proofs = new ArrayList<>();
		for (ErasureJournal.Filed filed : this.journal.entries()) {
			ErasureEntry entry = filed.entry();
			entry.people().stream().filter(this.auditor::knows).forEach(this.auditor::forget);
			ErasureProof proof = ErasureProof.of(entry, filesAreNew, this.clock.instant());
			if (entry.proof() != null) {
				write(proof, Path.of(entry.proof()));
			}
			this.auditor.record(
					AuditEntry.Draft
						.of(Deed.ERASURE, this.auditor.draft(Deed.ERASURE, AuditObject.command("erase")).doer(),
								AuditObject.command("erase"))
						.because(new Reason(entry.reason())));
			this.journal.remove(filed);
			proofs.add(proof);
		}
		return proofs;
	}

	private static void write(ErasureProof proof, Path file) {
		String text = file.toString().endsWith(".json") ? proof.json() : proof.text();
		try {
			OwnerOnly.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new BadInput("everything is erased, but the proof cannot be written: %s".formatted(ex.getMessage()));
		}
	}

}

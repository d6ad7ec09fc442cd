package carenet.erasure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import carenet.accounts.Accounts;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Reason;
import carenet.graph.DataFolder;
import org.springframework.stereotype.Component;

/**
 * The end of an erasure, without a database: the audit log forgets, the proof is written,
 * the journal's entry goes.
 */
@Component
public class ErasureEnd {

	private final Auditor auditor;

	private final Accounts accounts;

	private final ErasureJournal journal;

	private final Clock clock;

	ErasureEnd(Auditor auditor, Accounts accounts, DataFolder data, Clock clock) {
		this.auditor = auditor;
		this.accounts = accounts;
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
			entry.people().forEach(this.accounts::removeOf);
			entry.people().stream().filter(this.auditor::knows).forEach(this.auditor::forget);
			ErasureProof proof = ErasureProof.of(entry, filesAreNew, this.clock.instant());
			if (entry.proof() != null) {
				proof = write(proof, Path.of(entry.proof()));
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

	/** What is erased stays so, whether the proof can be written or not. */
	private static ErasureProof write(ErasureProof proof, Path file) {
		String text = file.toString().endsWith(".json") ? proof.json() : proof.text();
		try {
			OwnerOnly.write(file, (text + "\n").getBytes(StandardCharsets.UTF_8));
			return proof;
		}
		catch (IOException ex) {
			return proof.with("This proof: it could not be written to %s.".formatted(file));
		}
	}

}

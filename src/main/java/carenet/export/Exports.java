package carenet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.NotAllowed;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/**
 * Data that leave the program as files: never more of it in memory than a page of clients
 * and the ids of people, and never a client handed out of whom the log does not say so.
 */
@Component
public class Exports {

	private static final String ZIP = ".zip";

	private final ExportedClients pages;

	private final PeopleNamed named;

	private final Writings writings;

	private final Auditor auditor;

	private final DataFolder data;

	Exports(ExportedClients pages, PeopleNamed named, Writings writings, Auditor auditor, DataFolder data) {
		this.pages = pages;
		this.named = named;
		this.writings = writings;
		this.auditor = auditor;
		this.data = data;
	}

	/** Refuses what cannot be exported, before anything is written. */
	public void check(ExportOrder order) {
		this.named.check(order);
		this.pages.check(order);
	}

	/** How many clients an order is about. */
	public int count(ExportOrder order) {
		this.named.check(order);
		return this.pages.count(order);
	}

	/**
	 * Where a path says that an export should go: a zip, the one file of a format, or a
	 * folder. Nothing that is there is replaced.
	 */
	public Bundle bundle(ExportOrder order, Path path) {
		String name = String.valueOf(path.getFileName());
		String single = order.format().single();
		try {
			if (name.endsWith(ZIP)) {
				return new ZipFileBundle(path, spools());
			}
			return (single != null && name.indexOf('.') > 0) ? FileBundle.beside(path, single)
					: FileBundle.folder(path);
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be written: %s".formatted(path, ex.getMessage()));
		}
	}

	/** Into a stream: the one file of a format, or a zip of several. */
	public Bundle bundle(ExportOrder order, OutputStream out) {
		String single = order.format().single();
		return (single != null) ? new StreamBundle(out, single) : zip(out);
	}

	/** Into a stream as a zip, which tells by itself whether it is whole. */
	public Bundle zip(OutputStream out) {
		return new ZipBundle(out, spools());
	}

	private Path spools() {
		return this.data.folder("exports");
	}

	/**
	 * Writes what was ordered. What cannot be written in the end is discarded.
	 * @param order what
	 * @param bundle where to
	 * @param by with what it was asked for
	 * @param progress who wants to know how far it is
	 */
	public Exported write(ExportOrder order, Bundle bundle, AuditObject.Kind by, Progress progress) {
		AuditEntry.Draft begun = this.auditor.draft(Deed.EXPORT, new AuditObject(by, "export " + order.logged()));
		try {
			check(order);
		}
		catch (RuntimeException ex) {
			bundle.discard();
			this.auditor.record(begun.ended((ex instanceof NotAllowed) ? Outcome.REFUSED : Outcome.FAILED));
			throw ex;
		}
		this.auditor.record(begun.ended(Outcome.BEGUN));
		ClientsTold told = new ClientsTold(this.pages, this.auditor, begun, order, progress);
		try {
			this.writings.write(order, bundle, told);
			bundle.close();
		}
		catch (IOException | RuntimeException ex) {
			bundle.discard();
			this.auditor.record(ended(begun, order, told.clients(), by).ended(Outcome.FAILED));
			throw (ex instanceof RuntimeException ours) ? cause(ours) : broken((IOException) ex);
		}
		this.auditor.record(ended(begun, order, told.clients(), by));
		return new Exported(order.format(), told.clients());
	}

	private static AuditEntry.Draft ended(AuditEntry.Draft begun, ExportOrder order, int clients, AuditObject.Kind by) {
		return begun.with(new AuditObject(by, "export %s, %d clients".formatted(order.logged(), clients)));
	}

	private static RuntimeException cause(RuntimeException failure) {
		return (failure.getCause() instanceof IOException io && failure instanceof UncheckedIOException) ? broken(io)
				: failure;
	}

	/** A full disk, a closed pipe, somebody who hung up. */
	private static RuntimeException broken(IOException failure) {
		return new BrokenOff(failure);
	}

}

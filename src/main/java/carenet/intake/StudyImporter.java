package carenet.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.evidence.Foreseen;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import carenet.study.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Imports study packages: nothing is loaded while there is an error; a package that is
 * being loaded stands in a journal, so that it is finished after a crash.
 */
@Component
public class StudyImporter {

	private static final int IDENTITIES_AT_ONCE = 1_000;

	private final Graph graph;

	private final ImportJournal journal;

	private final IdentityVault identities;

	private final StudyWriters store;

	private final Clock clock;

	StudyImporter(Graph graph, DataFolder data, IdentityVault identities, StudyWriters store, Clock clock) {
		this.graph = graph;
		this.journal = new ImportJournal(data.folder("imports"));
		this.identities = identities;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Checks a package and, if nothing in it is an error, takes it over.
	 * @param path the folder or the zip
	 * @param progress who wants to know how far it is
	 * @return what was found, and what was taken over
	 */
	public ImportResult importPackage(Path path, Progress progress) {
		return importPackage(path, new Findings(), progress);
	}

	/** The same, with what is found going there. */
	public ImportResult importPackage(Path path, Findings findings, Progress progress) {
		return inEntry((entry) -> take(Given.lying(path, findings), entry, progress), progress);
	}

	/** The same for what other software wrote. */
	public ImportResult importTranslated(Translator translator, Progress progress) {
		return importTranslated(translator, new Findings(), progress);
	}

	/** The same, with what is found going there. */
	public ImportResult importTranslated(Translator translator, Findings findings, Progress progress) {
		return inEntry((entry) -> take(translated(translator, entry, findings, progress), entry, progress), progress);
	}

	/** What importing a package would do. Nothing is written, and nothing of it stays. */
	public Forecast foreseePackage(Path path, Progress progress) {
		return foreseePackage(path, new Findings(), progress);
	}

	/** The same, with what is found going there. */
	public Forecast foreseePackage(Path path, Findings findings, Progress progress) {
		return inEntry((entry) -> foresee(Given.lying(path, findings), entry, progress), null);
	}

	/** The same for what other software wrote. */
	public Forecast foreseeTranslated(Translator translator, Progress progress) {
		return foreseeTranslated(translator, new Findings(), progress);
	}

	/** The same, with what is found going there. */
	public Forecast foreseeTranslated(Translator translator, Findings findings, Progress progress) {
		return inEntry((entry) -> foresee(translated(translator, entry, findings, progress), entry, progress), null);
	}

	private Given translated(Translator translator, ImportJournal.Entry entry, Findings findings, Progress progress)
			throws IOException {
		return Given.translated(translator, entry, StoredRows.in(this.graph), findings, progress);
	}

	/** What is done with a folder of its own in the journal. */
	@FunctionalInterface
	private interface Work<T> {

		T in(ImportJournal.Entry entry) throws IOException;

	}

	/**
	 * Somebody who only looks ahead finishes nothing, and waits for what is unfinished.
	 */
	private <T> T inEntry(Work<T> work, @Nullable Progress finishing) {
		try (ImportJournal.Lock _ = this.journal.lock()) {
			if (finishing != null) {
				finishAll(finishing);
			}
			else {
				this.journal.refuseUnfinished();
			}
			ImportJournal.Entry entry = this.journal.newEntry(this.clock.instant());
			try {
				return work.in(entry);
			}
			finally {
				if (!entry.isBegun()) {
					entry.remove();
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private ImportResult take(Given given, ImportJournal.Entry entry, Progress progress) throws IOException {
		Known known = StoredRows.in(this.graph);
		try (CheckedPackage checked = given.check(entry, known, progress)) {
			if (checked.findings().hasErrors()) {
				return new ImportResult(checked.findings(), null);
			}
			saveIdentities(checked, given);
			entry.begin(given.path());
			Imported imported = load(checked, known, entry, progress, false);
			return new ImportResult(checked.findings(), imported);
		}
	}

	private Forecast foresee(Given given, ImportJournal.Entry entry, Progress progress) throws IOException {
		try (CheckedPackage checked = given.check(entry, StoredRows.in(this.graph), progress)) {
			if (checked.findings().hasErrors()) {
				return new Forecast(checked.findings(), null, Foreseen.NOTHING);
			}
			return new Foreseeing(checked, this.store, progress).run();
		}
	}

	/** Finishes what a crash interrupted; to be called before anything is served. */
	public void finishInterrupted(Progress progress) {
		try (ImportJournal.Lock _ = this.journal.lock()) {
			finishAll(progress);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void finishAll(Progress progress) throws IOException {
		for (ImportJournal.Entry entry : this.journal.entries()) {
			if (!entry.isBegun()) {
				entry.remove();
				continue;
			}
			Known known = StoredRows.in(this.graph);
			try (CheckedPackage checked = StudyPackage.at(entry.staged())
				.check(entry.work(), known, entry.importedAt(), progress)) {
				load(checked, known, entry, progress, true);
			}
		}
	}

	private Imported load(CheckedPackage checked, Known known, ImportJournal.Entry entry, Progress progress,
			boolean again) throws IOException {
		Imported imported = new Loading(checked, known, this.store, progress).run(again);
		if (entry.isSynthetic()) {
			this.graph.run("MERGE (s:Study {id: 'study'}) SET s.synthetic = true", Map.of());
		}
		rememberTimes(entry);
		entry.remove();
		return imported;
	}

	/** When reports were recorded that nobody told it of: not a word of the study's. */
	private void rememberTimes(ImportJournal.Entry entry) throws IOException {
		List<Instant> times = new ArrayList<>(entry.recordedOnImport());
		times.add(entry.importedAt());
		this.graph.run("""
				UNWIND $times AS at
				WITH at WHERE EXISTS { (r:Report) WHERE r.recordedAt = at }
				MERGE (s:Study {id: 'study'})
				WITH s, at WHERE NOT at IN coalesce(s.recordedOnImport, [])
				SET s.recordedOnImport = coalesce(s.recordedOnImport, []) + at
				""", Map.of("times", times.stream().map((at) -> at.atZone(ZoneOffset.UTC)).toList()));
	}

	private void saveIdentities(CheckedPackage checked, Given given) {
		this.identities.saveAll(given.people());
		List<Identity> some = new ArrayList<>();
		checked.identities((identity) -> {
			some.add(identity);
			if (some.size() == IDENTITIES_AT_ONCE) {
				this.identities.saveAll(List.copyOf(some));
				some.clear();
			}
		});
		this.identities.saveAll(some);
	}

}

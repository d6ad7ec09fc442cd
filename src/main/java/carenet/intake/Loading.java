package carenet.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.RegisterChange;
import carenet.actors.Supporter;
import carenet.evidence.Appended;
import carenet.evidence.ClientFile;
import carenet.study.Id;
import carenet.study.Progress;

/**
 * Takes a checked package over. Every step can be done again: what is written already is
 * found and left as it is.
 */
final class Loading {

	/** Statements and ratings of one transaction of new clients, about. */
	private static final int ROWS_OF_A_TRANSACTION = 4_000;

	private final CheckedPackage checked;

	private final Known known;

	private final StudyWriters store;

	private final Progress progress;

	private final List<ClientFile> waiting = new ArrayList<>();

	private int rows;

	private long done;

	private Appended appended = Appended.NOTHING;

	Loading(CheckedPackage checked, Known known, StudyWriters store, Progress progress) {
		this.checked = checked;
		this.known = known;
		this.store = store;
		this.progress = progress;
	}

	/**
	 * Does it all.
	 * @param again whether an earlier try may have changed people without rebuilding the
	 * networks around them
	 */
	Imported run(boolean again) {
		this.progress.at(new Progress.Step("people and agencies", 0, Progress.Step.UNKNOWN, "supporters"));
		RegisterChange change = this.store.supporters.save(this.checked.agencies())
			.plus(this.store.supporters.save(this.checked.professionals()))
			.plus(this.store.supporters.save(this.checked.carers()))
			.plus(this.store.supporters.saveEmployments(this.checked.employments()))
			.plus(this.store.aliases.take(this.checked.merged()));
		try (Stream<ClientFile> clients = this.checked.clients()) {
			clients.forEach(this::take);
		}
		flush();
		int revealed = this.store.chronicle.reveal();
		Appended rebuilt = rebuild(again ? everybody() : change.changed());
		int created = Math.max(revealed, this.appended.clients());
		return new Imported(change.created().size(), change.changed().size(),
				new Appended(created, this.appended.reports(), this.appended.statements(), this.appended.ratings(),
						this.appended.register(), this.appended.versions()),
				rebuilt);
	}

	private void take(ClientFile file) {
		if (this.known.client(file.client().id()).isPresent()) {
			this.appended = this.appended.plus(this.store.chronicle.append(file));
			count(1);
			return;
		}
		this.waiting.add(file);
		this.rows += file.statements().size() + file.ratings().size() + file.reports().size() + 10;
		if (this.rows >= ROWS_OF_A_TRANSACTION) {
			flush();
		}
	}

	private void flush() {
		if (!this.waiting.isEmpty()) {
			this.appended = this.appended.plus(this.store.chronicle.appendUnseen(List.copyOf(this.waiting)));
			count(this.waiting.size());
			this.waiting.clear();
			this.rows = 0;
		}
	}

	private void count(int clients) {
		this.done += clients;
		this.progress.at(new Progress.Step("clients", this.done, this.checked.clientCount(), "clients"));
	}

	private Appended rebuild(Set<Id> changed) {
		if (changed.isEmpty()) {
			return Appended.NOTHING;
		}
		List<Id> around = this.store.chronicle.clientsAround(changed);
		Appended all = Appended.NOTHING;
		for (int i = 0; i < around.size(); i++) {
			all = all.plus(this.store.chronicle.rebuild(List.of(around.get(i))));
			this.progress.at(new Progress.Step("networks around changed people", i + 1L, around.size(), "clients"));
		}
		return all;
	}

	private Set<Id> everybody() {
		Set<Id> ids = new HashSet<>();
		for (Collection<? extends Supporter> some : List.of(this.checked.agencies(), this.checked.professionals(),
				this.checked.carers())) {
			some.forEach((supporter) -> ids.add(supporter.id()));
		}
		this.checked.employments().forEach((employment) -> ids.add(employment.person()));
		this.checked.merged().forEach((alias) -> {
			ids.add(alias.record());
			ids.add(alias.kept());
		});
		return ids;
	}

}

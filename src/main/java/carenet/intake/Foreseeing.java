package carenet.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.actors.RegisterChange;
import carenet.actors.Supporter;
import carenet.evidence.Appended;
import carenet.evidence.ClientFile;
import carenet.evidence.Foreseen;
import carenet.evidence.Coming;
import carenet.study.Id;
import carenet.study.Progress;

/** The steps of {@link Loading}, each told instead of taken. */
final class Foreseeing {

	private final CheckedPackage checked;

	private final StudyWriters store;

	private final Progress progress;

	private final Set<Id> appended = new HashSet<>();

	private Foreseen foreseen = Foreseen.NOTHING;

	Foreseeing(CheckedPackage checked, StudyWriters store, Progress progress) {
		this.checked = checked;
		this.store = store;
		this.progress = progress;
	}

	Forecast run() {
		RegisterChange change = this.store.supporters.foresee(this.checked.agencies())
			.plus(this.store.supporters.foresee(this.checked.professionals()))
			.plus(this.store.supporters.foresee(this.checked.carers()))
			.plus(this.store.supporters.foreseeEmployments(this.checked.employments()))
			.plus(this.store.aliases.foresee(this.checked.merged()));
		Coming coming = coming();
		try (Stream<ClientFile> clients = this.checked.clients()) {
			clients.forEach((file) -> append(file, coming));
		}
		Appended added = this.foreseen.appended();
		rebuild(change.changed(), coming);
		Appended all = this.foreseen.appended();
		Appended rebuilt = new Appended(0, 0, 0, 0, all.register() - added.register(),
				all.versions() - added.versions());
		return new Forecast(this.checked.findings(),
				new Imported(change.created().size(), change.changed().size(), added, rebuilt), this.foreseen);
	}

	private Coming coming() {
		List<Supporter> people = new ArrayList<>(this.checked.agencies());
		people.addAll(this.checked.professionals());
		people.addAll(this.checked.carers());
		return Coming.of(people, this.checked.employments(), this.checked.merged());
	}

	private void append(ClientFile file, Coming coming) {
		this.foreseen = this.foreseen.plus(this.store.chronicle.foresee(file, coming));
		this.appended.add(file.client().id());
		this.progress
			.at(new Progress.Step("looking ahead", this.appended.size(), this.checked.clientCount(), "clients"));
	}

	private void rebuild(Set<Id> changed, Coming coming) {
		for (Id client : changed.isEmpty() ? List.<Id>of() : this.store.chronicle.clientsAround(changed)) {
			if (!this.appended.contains(client)) {
				this.foreseen = this.foreseen.plus(this.store.chronicle.foreseeRebuilt(client, coming));
			}
		}
	}

}

package carenet.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import carenet.actors.Event;
import carenet.actors.Supporter;
import carenet.evidence.ClientFile;
import carenet.intake.CheckedPackage;
import carenet.intake.FieldProblem;
import carenet.intake.JudgedDraft;
import carenet.intake.Known;
import carenet.intake.ProblemCode;
import carenet.study.Id;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What can be answered without writing anything: it is wrong, it is there already, or
 * somebody else was first.
 *
 * @param wanted what is to be recorded
 * @param standing what stands
 * @param judged what is wrong with it
 * @param clashes tells both versions
 */
record Settled(Wanted wanted, Standing standing, JudgedDraft judged, Clashes clashes) {

	/** Empty where it is to be written. */
	Optional<Answer> outcome() {
		List<FieldProblem> errors = new ArrayList<>(this.judged.errors());
		boolean changed = removed(errors, ProblemCode.REPORT_CHANGED);
		boolean superseded = removed(errors, ProblemCode.SUPERSEDED_TWICE);
		if (errors.isEmpty() && changed) {
			return Optional.of(new Answer.Clashed(this.clashes.sameId(this.wanted, this.standing, this.judged)));
		}
		boolean already = errors.isEmpty() && isThereAlready();
		if (!already) {
			errors.addAll(taken(errors));
		}
		if (!errors.isEmpty()) {
			return Optional.of(new Answer.Refused(errors));
		}
		if (already) {
			return Optional.of(new Answer.Done(this.wanted.client(), this.wanted.id(), this.standing.revision(), true,
					this.judged.warnings()));
		}
		return Optional.ofNullable(clash(superseded)).map(Answer.Clashed::new);
	}

	private static boolean removed(List<FieldProblem> errors, ProblemCode code) {
		return errors.removeIf((error) -> error.code().equals(code.code()));
	}

	private @Nullable Clash clash(boolean superseded) {
		if (superseded) {
			return this.clashes.superseded(this.wanted, this.standing, this.judged);
		}
		if (isThereOtherwise()) {
			return this.clashes.sameId(this.wanted, this.standing, this.judged);
		}
		Integer basedOn = this.wanted.basedOn();
		return (basedOn != null && this.standing.hasClient() && basedOn != this.standing.revision())
				? this.clashes.movedOn(this.wanted, this.standing, this.judged) : null;
	}

	private boolean isThereAlready() {
		CheckedPackage checked = this.judged.checked();
		return switch (this.wanted.kind()) {
			case REPORT, CORRECTION, RETRACTION -> this.standing.report(this.wanted.id()).isPresent();
			case EVENT -> event().equals(this.standing.event(this.wanted.id())) && event().isPresent();
			case WAVE, WAVE_CHANGE -> wave().isPresent() && wave().equals(stored(wave()));
			case CLIENT -> this.standing.client(this.wanted.id()).equals(file().map(ClientFile::client));
			case SUPPORTER -> checkedSupporters(checked).stream()
				.allMatch((one) -> this.standing.supporter(one.id()).equals(Optional.of(one)));
		};
	}

	/** An event or a wave of the same client under the id, with other content. */
	private boolean isThereOtherwise() {
		return switch (this.wanted.kind()) {
			case EVENT -> this.standing.event(this.wanted.id()).isPresent();
			case WAVE -> stored(wave()).isPresent();
			case REPORT, CORRECTION, RETRACTION, WAVE_CHANGE, CLIENT, SUPPORTER -> false;
		};
	}

	private Optional<ClientFile> file() {
		return this.judged.checked().told().findFirst();
	}

	private Optional<Event> event() {
		return file().flatMap((file) -> file.events().stream().findFirst());
	}

	private Optional<Wave> wave() {
		return file().flatMap((file) -> file.waves().stream().findFirst());
	}

	private Optional<Wave> stored(Optional<Wave> wave) {
		return wave.flatMap((one) -> this.standing.wave(one.index()));
	}

	static List<Supporter> checkedSupporters(CheckedPackage checked) {
		List<Supporter> all = new ArrayList<>(checked.agencies());
		all.addAll(checked.professionals());
		all.addAll(checked.carers());
		return all;
	}

	/** Ids that are to be new and are somebody's or something's already. */
	private List<FieldProblem> taken(List<FieldProblem> told) {
		List<FieldProblem> problems = new ArrayList<>();
		for (Id id : this.standing.taken()) {
			FieldProblem problem = FieldProblem.of(ProblemCode.DUPLICATE_ID, this.wanted.pathOf(id), id.value(),
					"an id of its own");
			boolean own = id.equals(this.wanted.id()) && isOwn(id);
			if (!own && told.stream().noneMatch((one) -> one.isOf(problem))) {
				problems.add(problem);
			}
		}
		if (this.wanted.kind() == Wanted.Kind.WAVE_CHANGE && wave().isPresent() && stored(wave()).isEmpty()) {
			problems.add(FieldProblem.of(ProblemCode.UNKNOWN_WAVE, "wave", String.valueOf(wave().get().index()),
					"a wave of client " + this.wanted.client()));
		}
		return problems;
	}

	/** The same client's own event: told as a clash. */
	private boolean isOwn(Id id) {
		Optional<Known.KnownReport> report = this.standing.report(id);
		return switch (this.wanted.kind()) {
			case REPORT, CORRECTION, RETRACTION -> report.isPresent();
			case EVENT -> this.standing.event(id).isPresent();
			case WAVE, WAVE_CHANGE, CLIENT, SUPPORTER -> false;
		};
	}

}

package carenet.trajectory;

import java.util.Comparator;
import java.util.List;

import carenet.actors.Coding;
import carenet.network.KnownClient;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The trajectory of one client under a view. Each indicator is worked out when it is
 * asked for.
 */
public final class Trajectory {

	private static final Comparator<Coding> IN_ORDER = Comparator.comparing(Coding::scheme)
		.thenComparing(Coding::code)
		.thenComparing(Coding::coder, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final CaseHistory history;

	private final List<Coding> codings;

	Trajectory(CaseHistory history, List<Coding> codings) {
		this.history = history;
		this.codings = codings.stream().sorted(IN_ORDER).toList();
	}

	static Trajectory of(KnownClient known) {
		return new Trajectory(CaseHistory.of(known), known.codings());
	}

	/** Day 0; null without enrolment, intake and wave. */
	public @Nullable DayZero dayZero() {
		return DayZero.of(this.history).orElse(null);
	}

	/** Every need that is registered, by id. */
	public List<NeedCourse> needs() {
		return this.history.needs().stream().map((need) -> NeedCourse.of(this.history, need)).toList();
	}

	public NeedsByDay42 needsByDay42() {
		return NeedsByDay42.of(needs());
	}

	public PlanRevisions revisions() {
		return PlanRevisions.of(this.history);
	}

	/** The share of the integrated-care team, wave by wave. */
	public List<IntegratedCareShare> integratedCare() {
		return this.history.waves().stream().map((wave) -> IntegratedCareShare.at(this.history, wave)).toList();
	}

	public List<Admission> admissions() {
		return Admission.of(this.history);
	}

	/** How far informants agree, wave by wave. */
	public List<AgreementAtWave> agreement() {
		return AgreementAtWave.of(this.history);
	}

	/** What researchers coded by hand; nothing here is assigned by the product. */
	public List<Coding> codings() {
		return this.codings;
	}

	/** Why a field is null. */
	public List<NoValue> reasons() {
		return NoValue.of("dayZero", (dayZero() == null) ? Reason.NO_DAY_ZERO : null);
	}

}

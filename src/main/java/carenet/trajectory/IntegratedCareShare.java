package carenet.trajectory;

import java.time.LocalDate;
import java.util.List;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.evidence.Register;
import carenet.study.Wave;
import carenet.trajectory.NoValue.Reason;
import org.jspecify.annotations.Nullable;

/**
 * How much of a network at a wave is the integrated-care team: its agencies, and the
 * professionals whom one of them employs on the wave's date.
 *
 * @param wave the wave
 * @param ofTeam ties of the team that are present
 * @param ties all ties of supporters that are present
 */
public record IntegratedCareShare(Wave wave, int ofTeam, int ties) {

	static IntegratedCareShare at(CaseHistory history, Wave wave) {
		List<TieHistory> present = history.present(wave);
		long ofTeam = present.stream()
			.map((tie) -> history.supporter(tie.tie().from()))
			.filter((supporter) -> isOfTeam(supporter, history.register(), wave.date()))
			.count();
		return new IntegratedCareShare(wave, (int) ofTeam, present.size());
	}

	private static boolean isOfTeam(Supporter supporter, Register register, LocalDate day) {
		return switch (supporter) {
			case Agency agency -> agency.integratedCareTeam();
			case Professional professional ->
				register.employersOn(day, professional.id()).anyMatch(Agency::integratedCareTeam);
			case InformalCarer _ -> false;
		};
	}

	/** ofTeam / ties, 0 to 1. */
	public @Nullable Double share() {
		return (this.ties != 0) ? (double) this.ofTeam / this.ties : null;
	}

	/** Why the share is null. */
	public List<NoValue> reasons() {
		return NoValue.of("share", (this.ties == 0) ? Reason.NO_TIES_PRESENT : null);
	}

}

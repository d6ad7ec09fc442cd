package carenet.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import carenet.actors.Client;
import carenet.actors.NeedDomain;
import carenet.actors.Sex;
import carenet.demo.Truth.Support;
import carenet.study.Wave;
import carenet.study.WaveStatus;
import org.jspecify.annotations.Nullable;

/** Makes the world of one client. */
final class TruthMaker {

	private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);

	private static final int RECRUITING = 200;

	private static final int WAVES = 3;

	private final Setting setting;

	private final Dice dice;

	private TruthMaker(Setting setting) {
		this.setting = setting;
		this.dice = setting.dice("client");
	}

	static Truth make(Setting setting) {
		return new TruthMaker(setting).make();
	}

	private Truth make() {
		List<LocalDate> days = days();
		List<Wave> waves = IntStream.range(0, WAVES).mapToObj((wave) -> wave(wave, days)).toList();
		Client client = client(days);
		Set<NeedDomain> problems = Problems.of(this.setting);
		FormalSide formal = new FormalSide(this.setting, problems);
		InformalSide informal = new InformalSide(this.setting, client);
		List<Support> supports = new Turnover(this.setting, waves, formal, informal).run()
			.stream()
			.filter((support) -> startsAlive(support, client.deceasedOn()))
			.toList();
		return new Truth(client, waves, supports, new NeedMaker(this.setting, client, waves, supports).make(problems),
				new ContactMaker(this.setting, waves).make(supports), informal.volunteering());
	}

	private static boolean startsAlive(Support support, @Nullable LocalDate deceased) {
		return deceased == null || support.span().from().isBefore(deceased);
	}

	/** About half a year apart. */
	private List<LocalDate> days() {
		LocalDate t0 = FIRST_DAY.plusDays(this.dice.between(0, RECRUITING));
		LocalDate t1 = t0.plusDays(this.dice.between(168, 200));
		return List.of(t0, t1, t1.plusDays(this.dice.between(168, 200)));
	}

	private Client client(List<LocalDate> days) {
		Sex sex = this.dice.oneOf(List.of(Sex.FEMALE, Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.MALE, Sex.MALE, Sex.OTHER));
		LocalDate enrolled = days.getFirst().minusDays(this.dice.between(7, 35));
		LocalDate deceased = this.dice.day(days.get(1).plusDays(20), days.get(2).minusDays(20));
		return new Client(this.setting.client(), this.dice.between(1942, 2001), sex,
				this.setting.town().districts().get(this.setting.district()), enrolled,
				(this.setting.story() == Story.CLIENT_DIES) ? deceased : null);
	}

	private Wave wave(int index, List<LocalDate> days) {
		WaveStatus status = switch (index) {
			case 0 -> WaveStatus.CONDUCTED;
			case 1 -> atT1(this.setting.story());
			default -> atT2(this.setting.story());
		};
		return new Wave(index, days.get(index), status);
	}

	private static WaveStatus atT1(Story story) {
		return switch (story) {
			case WITHDRAWN_AT_T1 -> WaveStatus.WITHDRAWN;
			case T1_MISSED -> WaveStatus.MISSED;
			case T1_PARTIAL -> WaveStatus.PARTIAL;
			default -> WaveStatus.CONDUCTED;
		};
	}

	private static WaveStatus atT2(Story story) {
		return switch (story) {
			case WITHDRAWN_AT_T1, WITHDRAWN_AT_T2 -> WaveStatus.WITHDRAWN;
			case T2_MISSED -> WaveStatus.MISSED;
			case LOST_AT_T2 -> WaveStatus.LOST_TO_FOLLOW_UP;
			case CLIENT_DIES -> WaveStatus.DECEASED;
			case INSTITUTIONALISED -> WaveStatus.INSTITUTIONALISED;
			default -> WaveStatus.CONDUCTED;
		};
	}

}

package carenet.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import carenet.change.NetworkChange;
import carenet.network.KnownClient;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.TieState;
import carenet.study.Wave;
import carenet.words.Wording;

/**
 * One client around whom somebody is, wave by wave, in words that claim no more than was
 * said.
 *
 * @param client who it is
 * @param name where one may know it; else empty
 * @param waves what was told at each wave
 * @param changes what became of it between waves
 */
record ClientLine(Id client, String name, List<AtWave> waves, List<String> changes) {

	/**
	 * What was told at a wave.
	 *
	 * @param index of the wave
	 * @param label of the wave
	 * @param state where it stands
	 * @param details what for, and how much
	 */
	record AtWave(int index, String label, String state, String details) {
	}

	/** Of one supporter. */
	static ClientLine of(KnownClient known, String name, Id supporter) {
		Predicate<SupportTie> own = (tie) -> tie.supporter().id().equals(supporter);
		List<String> changes = new ArrayList<>();
		List<Wave> waves = known.waves();
		for (int i = 1; i < waves.size(); i++) {
			NetworkChange.between(known, waves.get(i - 1), waves.get(i))
				.ties()
				.stream()
				.filter((change) -> change.supporter().id().equals(supporter))
				.forEach((change) -> changes.add(change.sentence()));
		}
		return new ClientLine(known.client().id(), name,
				waves.stream().map((wave) -> atWave(known, wave, own, false)).flatMap(Stream::ofNullable).toList(),
				changes);
	}

	/** Of an agency, itself or through those who work for it then. */
	static ClientLine ofAgency(KnownClient known, String name, Id agency) {
		Predicate<SupportTie> own = (tie) -> tie.agencies().stream().anyMatch((one) -> one.id().equals(agency));
		return new ClientLine(known.client().id(), name,
				known.waves().stream().map((wave) -> atWave(known, wave, own, true)).filter(Objects::nonNull).toList(),
				List.of());
	}

	private static @org.jspecify.annotations.Nullable AtWave atWave(KnownClient known, Wave wave,
			Predicate<SupportTie> own, boolean withIds) {
		List<SupportTie> ties = known.at(wave).ties().stream().filter(own).toList();
		List<SupportTie> there = ties.stream().filter((tie) -> tie.state() == TieState.PRESENT).toList();
		if (ties.isEmpty()) {
			return null;
		}
		SupportTie shown = there.isEmpty()
				? ties.stream().filter((tie) -> tie.state() == TieState.UNKNOWN).findFirst().orElse(ties.getFirst())
				: there.getFirst();
		return new AtWave(wave.index(), wave.label(), Words.state(shown),
				there.stream().map((tie) -> details(tie, withIds)).collect(Collectors.joining(" · ")));
	}

	private static String details(SupportTie tie, boolean withIds) {
		List<String> details = new ArrayList<>();
		if (withIds) {
			details.add(tie.supporter().id().value());
		}
		if (!tie.supportTypes().isEmpty()) {
			details.add(Words.of(tie.supportTypes()));
		}
		if (!tie.addresses().isEmpty()) {
			details.add("for " + tie.addresses()
				.stream()
				.map((need) -> Wording.code(need.domain().name()))
				.distinct()
				.collect(Collectors.joining(", ")));
		}
		Double hours = tie.hoursPerWeek();
		if (hours != null) {
			details.add(hours + " hours a week");
		}
		if (tie.coordinator()) {
			details.add("coordinates");
		}
		return String.join("; ", details);
	}

}

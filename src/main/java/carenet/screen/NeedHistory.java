package carenet.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Tie;
import carenet.network.KnownClient;
import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.study.TieKind;
import carenet.study.Wave;
import carenet.words.Phrases;

/**
 * A client's needs over the waves up to one: how each was rated, and who was named for it
 * since when.
 *
 * @param known the client
 * @param waves the networks up to the wave that is shown, in their order
 */
record NeedHistory(KnownClient known, List<SupportNetwork> waves) {

	/** Wave by wave, those at which somebody rated it. */
	List<NeedRow.RatedAt> ratings(Need need, Told told) {
		return this.waves.stream()
			.map(SupportNetwork::wave)
			.map((wave) -> new NeedRow.RatedAt(wave.label(),
					this.known.ratings(need, wave).stream().map(told::rating).toList()))
			.filter((rated) -> !rated.by().isEmpty())
			.toList();
	}

	/** Everybody who helps with it now, with the day that was told, or the waves. */
	List<String> helpers(NeedAtWave need, Told told) {
		return need.addressedBy()
			.stream()
			.map((helper) -> told.naming().of(helper) + ", " + since(helper, need.need()))
			.toList();
	}

	private String since(Supporter helper, Need need) {
		Tie tie = new Tie(this.known.client().id(), TieKind.ADDRESSES, helper.id(), need.id());
		LocalDate start = this.known.told(tie)
			.stream()
			.map((told) -> told.statement().validFrom())
			.filter(java.util.Objects::nonNull)
			.min(LocalDate::compareTo)
			.orElse(null);
		return (start != null) ? "since " + Phrases.day(start) : "named for it at " + named(helper, need);
	}

	private String named(Supporter helper, Need need) {
		return this.waves.stream()
			.filter((network) -> network.need(need).stream().anyMatch((one) -> one.addressedBy().contains(helper)))
			.map(SupportNetwork::wave)
			.map(Wave::label)
			.collect(Collectors.joining(", "));
	}

}

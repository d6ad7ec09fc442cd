package carenet.recording;

import java.util.List;

import carenet.actors.ClientEntry;
import carenet.actors.Clients;
import carenet.actors.Event;
import carenet.actors.Supporter;
import carenet.study.Wave;
import org.jspecify.annotations.Nullable;

/**
 * What came of a deed, as it then stands for whoever did it.
 *
 * @param clients the clients in reach
 * @param standings what stands
 * @param reports what was reported
 */
record Answers(Clients clients, Standings standings, Reports reports) {

	Payload of(Wanted wanted, Answer answer) {
		return switch (answer) {
			case Answer.Refused refused -> Payload.refused(refused.errors());
			case Answer.Clashed clashed -> Payload.clashed(clashed.clash());
			case Answer.Done done -> done(wanted, done);
		};
	}

	private Payload done(Wanted wanted, Answer.Done done) {
		Standing standing = this.standings.of(wanted);
		ClientEntry client = (wanted.kind() == Wanted.Kind.SUPPORTER) ? null
				: this.clients.find(wanted.client()).orElse(null);
		return new Payload(client, done.revision(), done.already(), report(wanted), event(wanted, standing),
				wave(wanted, standing), supporter(wanted, standing), done.warnings(), List.of(), null);
	}

	private @Nullable ReportShown report(Wanted wanted) {
		return wanted.kind().isReport()
				? this.reports.of(wanted.client()).flatMap((all) -> all.report(wanted.id())).orElse(null) : null;
	}

	private static @Nullable Event event(Wanted wanted, Standing standing) {
		return (wanted.kind() == Wanted.Kind.EVENT) ? standing.event(wanted.id()).orElse(null) : null;
	}

	private static @Nullable Wave wave(Wanted wanted, Standing standing) {
		if (wanted.kind() != Wanted.Kind.WAVE && wanted.kind() != Wanted.Kind.WAVE_CHANGE) {
			return null;
		}
		String index = wanted.draft().rows().getFirst().cells().getOrDefault("wave", "");
		return standing.wave(Integer.parseInt(index)).orElse(null);
	}

	private static @Nullable Supporter supporter(Wanted wanted, Standing standing) {
		return (wanted.kind() == Wanted.Kind.SUPPORTER) ? standing.supporter(wanted.id()).orElse(null) : null;
	}

}

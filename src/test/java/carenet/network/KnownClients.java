package carenet.network;

import carenet.actors.ClientEntry;
import carenet.evidence.Casebook;
import carenet.evidence.ClientFile;
import carenet.evidence.Story;
import carenet.study.View;

/** What is known of a client of a story, without a store. */
public final class KnownClients {

	private KnownClients() {
	}

	public static KnownClient of(Story story) {
		return of(story, View.DEFAULT);
	}

	public static KnownClient of(Story story, View view) {
		ClientFile file = story.file();
		Casebook casebook = story.casebook();
		return new KnownClient(new ClientEntry(file.client(), file.waves()),
				NetworkKey.allWaves(file.client().id(), view, Part.OF_A_NETWORK), new FromEvidence(casebook),
				file.events(), file.codings(), 0);
	}

}

package carenet.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.words.Naming;
import carenet.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a part of their own in the network: who coordinates, decides for the
 * client, or is called first.
 *
 * @param what the part
 * @param who the supporter
 * @param id the supporter's id
 * @param phone null where it is not known, or not for the viewer
 * @param email null where it is not known, or not for the viewer
 */
record WhomToCall(String what, String who, String id, @Nullable String phone, @Nullable String email) {

	/** In the order in which a coordinator asks for them. */
	static List<WhomToCall> of(SupportNetwork network, Naming naming, Map<Id, Identity> contacts) {
		List<WhomToCall> all = new ArrayList<>();
		network.present().forEach((tie) -> parts(tie).forEach((part) -> {
			Identity identity = contacts.get(tie.supporter().id());
			all.add(new WhomToCall(part, naming.of(tie.supporter()), tie.supporter().id().value(),
					(identity != null) ? identity.phone() : null, (identity != null) ? identity.email() : null));
		}));
		return List.copyOf(all);
	}

	private static Stream<String> parts(SupportTie tie) {
		return Stream.concat(tie.coordinator() ? Stream.of("coordinates the help") : Stream.empty(),
				Stream.ofNullable(tie.role()).map(Phrases::role));
	}

	/** The number as a telephone takes it; null where there is none. */
	public @Nullable String dial() {
		return (this.phone != null) ? "tel:" + this.phone.replaceAll("[^+0-9]", "") : null;
	}

}

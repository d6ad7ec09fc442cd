package carenet.attention;

import java.util.List;

import carenet.network.KnownClient;
import carenet.network.SupportNetwork;

/**
 * What a coordinator must look at in a network, without being asked.
 *
 * @param network the network
 * @param singlePoints who cannot be missed
 * @param doubledHelp the needs that several agencies help with
 * @param unacquainted who helps with the same need and is not known to be in contact
 */
public record Attention(SupportNetwork network, List<SinglePoint> singlePoints, List<DoubledHelp> doubledHelp,
		List<Unacquainted> unacquainted) {

	/**
	 * Of a network at one of the client's waves.
	 * @param known the client, with statements and contacts
	 * @param network the network
	 */
	public static Attention of(KnownClient known, SupportNetwork network) {
		return new Attention(network, SinglePoint.of(known, network), DoubledHelp.of(known, network),
				Unacquainted.of(known, network));
	}

}

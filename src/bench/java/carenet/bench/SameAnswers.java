package carenet.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.network.NeedAtWave;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;

/** Two ways are only compared when they answer the same. */
final class SameAnswers {

	private SameAnswers() {
	}

	static void check(Product product) {
		List<String> some = product.clients().subList(0, 200);
		for (HandWritten.Network plain : product.handWritten().networks(some, Product.WAVE)) {
			HandWritten.Network whole = plain(product.find(plain.client()));
			if (!sorted(plain).equals(sorted(whole))) {
				throw new IllegalStateException("by hand %s, but the product says %s".formatted(plain, whole));
			}
		}
	}

	private static HandWritten.Network sorted(HandWritten.Network network) {
		return new HandWritten.Network(network.client(),
				network.ties().stream().sorted(Comparator.comparing(HandWritten.Tie::supporter)).toList(),
				network.needs().stream().sorted(Comparator.comparing(HandWritten.Need::id)).toList());
	}

	private static HandWritten.Network plain(SupportNetwork network) {
		return new HandWritten.Network(network.client().id().value(),
				network.present().stream().map(SameAnswers::plain).toList(),
				network.needs().stream().map(SameAnswers::plain).toList());
	}

	private static HandWritten.Tie plain(SupportTie tie) {
		return new HandWritten.Tie(tie.supporter().id().value(), tie.supporter().getClass().getSimpleName(),
				names(tie.reportedBy()), names(tie.deniedBy()), names(List.copyOf(tie.supportTypes())),
				(tie.frequency() != null) ? tie.frequency().name() : "");
	}

	private static HandWritten.Need plain(NeedAtWave need) {
		Set<String> addressers = need.addressedBy()
			.stream()
			.map((supporter) -> supporter.id().value())
			.collect(Collectors.toSet());
		return new HandWritten.Need(need.need().id().value(), need.need().domain().name(), need.status().name(),
				addressers, need.coverage().name());
	}

	private static List<String> names(List<? extends Enum<?>> constants) {
		return constants.stream().map(Enum::name).toList();
	}

}

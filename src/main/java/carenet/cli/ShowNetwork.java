package carenet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.map.MapOptions;
import carenet.map.NetworkMap;
import carenet.map.Placement;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.SupportNetwork;
import carenet.study.AsOf;
import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code carenet network}: the support network around a client at a wave. */
@Command(name = "network", description = "Shows who supports a client at a wave, as whom told.", sortOptions = false)
final class ShowNetwork implements Callable<Integer> {

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "CLIENT", description = "The client's id.")
	private String client = "";

	@ArgGroup(multiplicity = "1")
	private final When when = new When();

	@Mixin
	private final ViewOptions view = new ViewOptions();

	@Option(names = "--states", paramLabel = "STATE", split = ",",
			description = "Which ties: ${COMPLETION-CANDIDATES} (default: all in a table, PRESENT in JSON).")
	private @Nullable Set<TieState> states;

	@Option(names = "--format", paramLabel = "table|json|svg",
			description = "For people, as GraphQL answers it, or drawn (default: table).")
	private Format format = Format.TABLE;

	@Mixin
	private final OutOption out = new OutOption();

	@Mixin
	private final DataOption data = new DataOption();

	ShowNetwork(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	private enum Format {

		TABLE, JSON, SVG

	}

	/** The wave, by its index or by a day. */
	private static final class When {

		@Option(names = "--wave", paramLabel = "N", required = true,
				description = "The wave: 0, 1, 2, … as in T0, T1, T2.")
		private @Nullable Integer wave;

		@Option(names = "--date", paramLabel = "DATE", required = true,
				description = "Or the latest wave on or before this day.")
		private @Nullable LocalDate date;

		AsOf asOf() {
			return (this.date != null) ? new AsOf.AtDate(this.date)
					: new AsOf.AtWave((this.wave != null) ? this.wave : 0);
		}

	}

	@Override
	public Integer call() {
		Id id = Id.of(this.client);
		String answer;
		try (Backstage product = this.opening.open(this.data.with(this.given))) {
			answer = switch (this.format) {
				case TABLE -> new NetworkTable(network(product, id), states(EnumSet.allOf(TieState.class))).text();
				case JSON -> json(product, network(product, id));
				case SVG -> svg(product, id);
			};
		}
		this.out.write(answer, this.console);
		return ExitCode.DONE.code();
	}

	private Set<TieState> states(Set<TieState> usual) {
		return (this.states != null) ? this.states : usual;
	}

	private SupportNetwork network(Backstage product, Id id) {
		Auditor auditor = product.get(Auditor.class);
		return auditor.reading(auditor.draft(Deed.LOOK, AuditObject.command("network")).about(id),
				() -> product.get(Networks.class)
					.find(NetworkKey.whole(id, this.when.asOf(), this.view.view()))
					.orElseThrow(() -> new NotFound("there is no client %s".formatted(id))));
	}

	private String json(Backstage product, SupportNetwork network) {
		return new GraphQlJson(product, "supportNetwork").text(Map.of("client", network.client().id().value(), "wave",
				network.wave().index(), "view", GraphQlJson.view(network.view()), "states",
				states(Set.of(TieState.PRESENT)).stream().map(Enum::name).sorted().toList()));
	}

	private String svg(Backstage product, Id id) {
		SupportNetwork network = network(product, id);
		List<SupportNetwork> waves = product.get(Networks.class).findAllWaves(id, this.view.view());
		return NetworkMap.of(network, Placement.of(waves), MapOptions.FILE).svg().strip();
	}

}

package carenet.screen;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import carenet.access.Names;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.map.Comparison;
import carenet.map.MapOptions;
import carenet.map.NetworkMap;
import carenet.map.Placement;
import carenet.network.KnownClient;
import carenet.network.NetworkKey;
import carenet.network.Networks;
import carenet.network.Part;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.words.Naming;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The map as a file to take away: by ids, or by names where that is asked for and the
 * viewer may know them.
 */
@Controller
class MapFiles {

	/** In pixels: sharp on a sheet of paper. */
	private static final int WIDTH = 1600;

	private final Networks networks;

	private final Names names;

	private final Auditor auditor;

	MapFiles(Networks networks, Names names, Auditor auditor) {
		this.networks = networks;
		this.names = names;
		this.auditor = auditor;
	}

	@GetMapping("/clients/{id}/map.svg")
	ResponseEntity<byte[]> svg(@PathVariable String id, ViewForm form,
			@RequestParam(defaultValue = "false") boolean names) {
		return file(id, form, names, "svg", MediaType.valueOf("image/svg+xml"));
	}

	@GetMapping("/clients/{id}/map.png")
	ResponseEntity<byte[]> png(@PathVariable String id, ViewForm form,
			@RequestParam(defaultValue = "false") boolean names) {
		return file(id, form, names, "png", MediaType.IMAGE_PNG);
	}

	private ResponseEntity<byte[]> file(String id, ViewForm form, boolean named, String kind, MediaType type) {
		if (!Id.isValid(id)) {
			throw ClientScreen.unknown(id);
		}
		return this.auditor.reading(this.auditor.draft(Deed.EXPORT, AuditObject.page("map." + kind)).about(Id.of(id)),
				() -> {
					KnownClient known = this.networks
						.know(NetworkKey.allWaves(Id.of(id), form.view(), Part.OF_A_NETWORK))
						.orElseThrow(() -> ClientScreen.unknown(id));
					List<SupportNetwork> waves = known.networks();
					if (waves.isEmpty()) {
						throw new NotFound("Client %s has no wave: there is no map.".formatted(id));
					}
					SupportNetwork shown = ClientView.shown(waves, form);
					NetworkMap map = map(known, waves, shown, form, named);
					byte[] bytes = kind.equals("png") ? map.png(WIDTH) : map.svg().getBytes(StandardCharsets.UTF_8);
					return ResponseEntity.ok()
						.contentType(type)
						.header(HttpHeaders.CONTENT_DISPOSITION,
								ContentDisposition.attachment()
									.filename("%s-%s.%s".formatted(id, shown.wave().label(), kind))
									.build()
									.toString())
						.body(bytes);
				});
	}

	private NetworkMap map(KnownClient known, List<SupportNetwork> waves, SupportNetwork shown, ViewForm form,
			boolean named) {
		Naming naming = new Naming(named ? names(known, waves) : Map.of());
		Placement placement = form.isApart() ? Placement.apart(waves) : Placement.of(waves);
		NetworkMap map = NetworkMap.of(shown, placement, MapOptions.FILE.naming(naming::onAMap));
		return ClientView.compared(waves, shown, form)
			.map((before) -> map.comparedWith(Comparison.between(known, before, shown)))
			.orElse(map);
	}

	private Map<Id, String> names(KnownClient known, List<SupportNetwork> waves) {
		return this.names.around(known.client().id(),
				waves.stream()
					.flatMap((network) -> network.ties().stream())
					.map((tie) -> tie.supporter().id())
					.collect(Collectors.toSet()));
	}

}

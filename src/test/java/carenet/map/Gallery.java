package carenet.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import carenet.network.SupportNetwork;

/** Writes the drawings of the stories as files, to be looked at. */
final class Gallery {

	private Gallery() {
	}

	public static void main(String... args) throws IOException {
		Map<String, String> drawings = new TreeMap<>();
		drawings.put("small", NetworkMap.of(Stories.small()).svg());
		List<SupportNetwork> waves = IntStream.range(0, 3).mapToObj((wave) -> Stories.middle(wave).build()).toList();
		Placement placement = Placement.of(waves);
		for (SupportNetwork wave : waves) {
			String label = wave.wave().label();
			drawings.put("middle-" + label, NetworkMap.of(wave, placement, MapOptions.DEFAULT.withUnknown()).svg());
			drawings.put("compact-" + label,
					NetworkMap.of(wave, placement, MapOptions.DEFAULT.withUnknown().small()).svg());
		}
		drawings.put("large-25", NetworkMap.of(Stories.of(25, 3)).svg());
		drawings.put("large-40", NetworkMap.of(Stories.of(40, 4)).svg());
		drawings.put("crowded", NetworkMap.of(Stories.crowded(25)).svg());
		Path folder = Files.createDirectories(Path.of(args[0]));
		for (Map.Entry<String, String> drawing : drawings.entrySet()) {
			Files.writeString(folder.resolve(drawing.getKey() + ".svg"), drawing.getValue());
		}
	}

}

package carenet.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Professional;
import carenet.network.NeedAtWave;
import carenet.evidence.NeedCoverage;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.BadInput;
import carenet.svg.Svg;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A support network as a drawing: the client in the centre, rings for how often, sectors
 * for from where. The same input gives the same bytes.
 */
public final class NetworkMap {

	private static final double MARGIN = 14;

	private final SupportNetwork network;

	private final Placement placement;

	private final MapOptions options;

	private final @Nullable Comparison comparison;

	private NetworkMap(SupportNetwork network, Placement placement, MapOptions options,
			@Nullable Comparison comparison) {
		this.network = network;
		this.placement = placement;
		this.options = options;
		this.comparison = comparison;
	}

	/** Of one wave that is looked at alone. */
	public static NetworkMap of(SupportNetwork network) {
		return of(network, Placement.of(List.of(network)), MapOptions.DEFAULT);
	}

	/**
	 * Of one wave among others.
	 * @param network the wave
	 * @param placement found from all waves, this one among them
	 * @param options what is shown
	 */
	public static NetworkMap of(SupportNetwork network, Placement placement, MapOptions options) {
		return new NetworkMap(network, placement, options, null);
	}

	/** The same as points, at a width in pixels. */
	public byte[] png(int width) {
		return new Raster(svg()).png(width);
	}

	/** The same with what became of everybody since an earlier wave. */
	public NetworkMap comparedWith(Comparison earlier) {
		return new NetworkMap(this.network, this.placement, this.options, earlier);
	}

	/** The style sheet, which is also served as {@code /map/map.css}. */
	public static String css() {
		try (InputStream sheet = NetworkMap.class.getResourceAsStream("/static/map/map.css")) {
			if (sheet == null) {
				throw new IllegalStateException("static/map/map.css is missing");
			}
			return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A standalone SVG document, without an XML declaration so that a page can hold it.
	 */
	public String svg() {
		Drawing drawing = new Drawing(this.network, this.placement, this.options, this.comparison);
		Box bounds = bounds();
		Legend legend = new Legend(this.options, this.placement.circle().rings(), this.comparison != null);
		double below = this.options.compact() ? 0 : legend.height(bounds.width());
		String prefix = this.options.prefix();
		Svg svg = new Svg();
		svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class",
				"carenet-map" + (this.options.compact() ? " small" : ""), "viewBox",
				Svg.path(bounds.left(), bounds.top(), bounds.width(), bounds.height() + below), "role",
				this.options.focusable() ? "group" : "img", "aria-labelledby", prefix + "-title", "aria-describedby",
				prefix + "-desc");
		svg.text("title", title(), "id", prefix + "-title").text("desc", description(), "id", prefix + "-desc");
		if (this.options.standalone()) {
			svg.style(css());
		}
		svg.empty("rect", "class", "paper", "x", bounds.left(), "y", bounds.top(), "width", bounds.width(), "height",
				bounds.height() + below);
		drawing.draw(svg);
		if (!this.options.compact()) {
			legend.draw(svg, bounds.left() + 2 * MARGIN, bounds.bottom(), bounds.width() - 4 * MARGIN);
		}
		return svg.close().toString();
	}

	private Box bounds() {
		double radius = this.placement.circle().radius() + (this.options.compact() ? 6 : Circle.SECTOR_NAMES);
		Box bounds = Box.around(0, 0, 2 * radius, 2 * radius);
		if (this.options.needs()) {
			bounds = this.placement.needs()
				.stream()
				.map((need) -> this.options.compact() ? need.symbol() : need.box())
				.reduce(bounds, Box::with);
		}
		Box padded = bounds.grown(MARGIN);
		double missing = this.options.compact() ? 0 : Math.max(0, Legend.width() + 4 * MARGIN - padded.width());
		return new Box(padded.left() - missing / 2, padded.top(), padded.right() + missing / 2, padded.bottom());
	}

	private String title() {
		return "Who supports " + client() + " at " + this.network.wave().label() + ((this.comparison != null)
				? ", and what changed since " + this.comparison.before().wave().label() : "");
	}

	private String client() {
		return (this.options.client() != null) ? this.options.client() : this.network.client().id().value();
	}

	private String description() {
		List<SupportTie> present = this.network.present();
		List<NeedAtWave> needs = this.network.needs();
		String who = Wording.listed(
				Stream
					.of(counted(count(present, InformalCarer.class), "informal carer", "informal carers"),
							counted(count(present, Professional.class), "professional", "professionals"),
							counted(count(present, Agency.class), "agency", "agencies"))
					.toList());
		long uncovered = needs.stream().filter((need) -> need.coverage() == NeedCoverage.UNCOVERED).count();
		String closer = switch (this.placement.circle().rings()) {
			case FREQUENCY -> "more often";
			case CLOSENESS -> "closer to the client";
		};
		return "On " + this.network.wave().date() + ": " + who + ". " + (needs.isEmpty() ? ""
				: counted(needs.size(), "need", "needs") + ", " + uncovered + " of them with nobody who helps. ")
				+ "Nearer to the centre means " + closer + ".";
	}

	private static long count(List<SupportTie> ties, Class<?> kind) {
		return ties.stream().map(SupportTie::supporter).filter(kind::isInstance).count();
	}

	private static String counted(long count, String one, String many) {
		return count + " " + ((count == 1) ? one : many);
	}

	static BadInput foreign(String id) {
		return new BadInput("%s has no place: the placement was found from other networks".formatted(id));
	}

}

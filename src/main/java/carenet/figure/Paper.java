package carenet.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import carenet.svg.Svg;

/**
 * What a figure is drawn on: a page, which has the style sheet {@code /figure/figure.css}
 * and follows its links, or a file of its own.
 *
 * @param prefix of every id in it, unique on its page
 * @param alone whether it is a file of its own
 */
public record Paper(String prefix, boolean alone) {

	private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

	/** A file of its own, which carries the style sheet. */
	public static final Paper ALONE = new Paper("figure", true);

	public Paper {
		if (!PREFIX.matcher(prefix).matches()) {
			throw new IllegalArgumentException(
					"'%s' is not a prefix of ids: a letter, then letters, digits and '-'".formatted(prefix));
		}
	}

	public static Paper onAPage(String prefix) {
		return new Paper(prefix, false);
	}

	/** Draws within a frame of that size that carries the caption. */
	String framed(Caption caption, double width, double height, boolean linked, Consumer<Svg> drawing) {
		Svg svg = new Svg();
		svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "carenet-figure", "viewBox",
				Svg.path(0, 0, width, height), "width", width, "height", height, "role",
				(linked && !this.alone) ? "group" : "img", "aria-labelledby", this.prefix + "-title",
				"aria-describedby", this.prefix + "-desc");
		svg.text("title", caption.title(), "id", this.prefix + "-title")
			.text("desc", caption.description(), "id", this.prefix + "-desc");
		if (this.alone) {
			svg.style(css());
		}
		svg.empty("rect", "class", "paper", "width", width, "height", height);
		drawing.accept(svg);
		return svg.close().toString();
	}

	private static String css() {
		try (InputStream sheet = Paper.class.getResourceAsStream("/static/figure/figure.css")) {
			if (sheet == null) {
				throw new IllegalStateException("static/figure/figure.css is missing");
			}
			return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}

package carenet.map;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.batik.transcoder.SVGAbstractTranscoder;
import org.apache.batik.transcoder.TranscoderException;
import org.apache.batik.transcoder.TranscoderInput;
import org.apache.batik.transcoder.TranscoderOutput;
import org.apache.batik.transcoder.image.ImageTranscoder;
import org.apache.batik.transcoder.image.PNGTranscoder;

/**
 * A drawing as points. What draws them knows the style sheets of twenty years ago: the
 * colours are written out, for light paper, and what it would misread is left out.
 */
final class Raster {

	private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

	private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"[-.0-9]+ [-.0-9]+ ([.0-9]+) ([.0-9]+)\"");

	private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

	/** A rule of rules: for the dark, for paper. */
	private static final Pattern AT_RULE = Pattern.compile("@[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");

	private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*var\\([^,]+,\\s*(#[0-9a-f]{3,8})\\);");

	private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

	private static final Pattern VARIABLE = Pattern.compile("var\\(--([a-z-]+)\\)");

	/** Drawn over the letters instead of behind them. */
	private static final Pattern HALO = Pattern.compile("(?:paint-order|stroke|stroke-width|stroke-linejoin):[^;]*;");

	private final String svg;

	Raster(String svg) {
		this.svg = svg;
	}

	byte[] png(int width) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
		PNGTranscoder transcoder = new PNGTranscoder();
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_WIDTH, (float) width);
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_HEIGHT, (float) (width * proportion()));
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_EXECUTE_ONLOAD, false);
		transcoder.addTranscodingHint(SVGAbstractTranscoder.KEY_ALLOW_EXTERNAL_RESOURCES, false);
		transcoder.addTranscodingHint(ImageTranscoder.KEY_BACKGROUND_COLOR, java.awt.Color.WHITE);
		try {
			transcoder.transcode(new TranscoderInput(new StringReader(plain())), new TranscoderOutput(out));
		}
		catch (TranscoderException ex) {
			throw new IllegalStateException("a map cannot be drawn as points", ex);
		}
		return out.toByteArray();
	}

	/** Height by width. */
	private double proportion() {
		Matcher box = VIEW_BOX.matcher(this.svg);
		if (!box.find()) {
			throw new IllegalStateException("a drawing without a view box has no proportions");
		}
		return Double.parseDouble(box.group(2)) / Double.parseDouble(box.group(1));
	}

	private String plain() {
		Matcher style = STYLE.matcher(this.svg);
		if (!style.find()) {
			throw new IllegalStateException("only a drawing with its own style sheet can be drawn as points");
		}
		return this.svg.substring(0, style.start(1)) + plain(style.group(1)) + this.svg.substring(style.end(1))
			.replace("<textPath href=", "<textPath xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=");
	}

	private static String plain(String css) {
		String sheet = AT_RULE.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("");
		Map<String, String> colours = new LinkedHashMap<>();
		Matcher colour = COLOUR.matcher(sheet);
		while (colour.find()) {
			colours.put(colour.group(1), colour.group(2));
		}
		StringBuilder plain = new StringBuilder();
		Matcher rule = RULE.matcher(sheet);
		while (rule.find()) {
			if (rule.group(1).indexOf(':') < 0) {
				plain.append(rule.group(1)).append('{').append(declarations(rule.group(2), colours)).append('}');
			}
		}
		return plain.toString();
	}

	private static String declarations(String declarations, Map<String, String> colours) {
		String without = COLOUR.matcher(declarations).replaceAll("");
		String readable = without.contains("paint-order") ? HALO.matcher(without).replaceAll("") : without;
		return VARIABLE.matcher(readable).replaceAll((variable) -> colours.getOrDefault(variable.group(1), "#000000"));
	}

}

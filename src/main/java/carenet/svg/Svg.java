package carenet.svg;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes SVG that is well-formed whatever the texts are. */
public final class Svg {

	private final StringBuilder out = new StringBuilder(1 << 14);

	private final Deque<String> open = new ArrayDeque<>();

	/** Opens an element; attributes are name, value, name, value, … */
	public Svg open(String element, Object... attributes) {
		start(element, attributes);
		this.out.append('>');
		this.open.push(element);
		return this;
	}

	public Svg close() {
		this.out.append("</").append(this.open.pop()).append(">\n");
		return this;
	}

	public Svg empty(String element, Object... attributes) {
		start(element, attributes);
		this.out.append("/>");
		return this;
	}

	public Svg text(String element, String content, Object... attributes) {
		start(element, attributes);
		this.out.append('>').append(escaped(content)).append("</").append(element).append('>');
		return this;
	}

	/** A style sheet, which has no markup in it. */
	public Svg style(String css) {
		this.out.append("<style>\n")
			.append(escaped(css).replace("&gt;", ">").replace("&quot;", "\""))
			.append("</style>\n");
		return this;
	}

	private void start(String element, Object... attributes) {
		this.out.append('<').append(element);
		for (int i = 0; i < attributes.length; i += 2) {
			Object value = attributes[i + 1];
			String written = (value instanceof Number number) ? number(number.doubleValue()) : value.toString();
			this.out.append(' ').append(attributes[i]).append("=\"").append(escaped(written)).append('"');
		}
	}

	/** One decimal, always with a point, never a negative zero. */
	public static String number(double value) {
		long tenths = Math.round(value * 10);
		String sign = (tenths < 0) ? "-" : "";
		long rest = Math.abs(tenths);
		return sign + rest / 10 + ((rest % 10 == 0) ? "" : "." + rest % 10);
	}

	/** Numbers and words of a path or a transform. */
	public static String path(Object... parts) {
		StringBuilder path = new StringBuilder();
		for (Object part : parts) {
			path.append((part instanceof Number number) ? number(number.doubleValue()) + " " : part);
		}
		return path.toString().strip();
	}

	/**
	 * Text that can stand in an element or an attribute: no markup, no character that XML
	 * forbids, none that turns the direction of what follows.
	 */
	static String escaped(String text) {
		StringBuilder safe = new StringBuilder(text.length());
		text.codePoints().filter((character) -> !turnsDirection(character)).forEach((character) -> {
			switch (character) {
				case '&' -> safe.append("&amp;");
				case '<' -> safe.append("&lt;");
				case '>' -> safe.append("&gt;");
				case '"' -> safe.append("&quot;");
				case '\'' -> safe.append("&#39;");
				default -> safe.appendCodePoint(allowed(character) ? character : 0xFFFD);
			}
		});
		return safe.toString();
	}

	private static boolean allowed(int character) {
		boolean surrogate = character >= 0xD800 && character < 0xE000;
		boolean noCharacter = character == 0xFFFE || character == 0xFFFF;
		return (character >= 0x20 && !surrogate && !noCharacter) || character == '\n' || character == '\t';
	}

	private static boolean turnsDirection(int character) {
		return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
	}

	@Override
	public String toString() {
		if (!this.open.isEmpty()) {
			throw new IllegalStateException("'%s' is still open".formatted(String.join(" ", this.open)));
		}
		return this.out.toString();
	}

}

package carenet.map;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text at least 4.5 : 1, signs at least 3 : 1, in light, dark and print. */
class MapColoursTests {

	@ParameterizedTest
	@ValueSource(strings = { "light", "dark", "print" })
	void canBeReadByMostPeople(String theme) {
		Map<String, String> colours = colours(theme);
		for (String ground : new String[] { "paper", "band", "core" }) {
			assertThat(contrast(colours, "ink", ground)).isGreaterThanOrEqualTo(4.5);
			assertThat(contrast(colours, "muted", ground)).isGreaterThanOrEqualTo(4.5);
			for (String sign : new String[] { "line", "contact", "informal", "professional", "agency", "need",
					"alert" }) {
				assertThat(contrast(colours, sign, ground)).as(sign + " on " + ground).isGreaterThanOrEqualTo(3);
			}
		}
		assertThat(contrast(colours, "ring", "paper")).isGreaterThanOrEqualTo(3);
		for (String kind : new String[] { "informal", "professional", "agency", "need" }) {
			assertThat(contrast(colours, "ink", kind + "-fill")).isGreaterThanOrEqualTo(4.5);
			assertThat(contrast(colours, kind, kind + "-fill")).as(kind).isGreaterThanOrEqualTo(3);
		}
	}

	private static Map<String, String> colours(String theme) {
		String css = NetworkMap.css();
		int dark = css.indexOf("prefers-color-scheme: dark");
		int print = css.indexOf("@media print");
		String part = switch (theme) {
			case "light" -> css.substring(0, dark);
			case "dark" -> css.substring(dark, print);
			default -> css.substring(print, css.indexOf("text {"));
		};
		return Pattern.compile("--([a-z-]+): (?:var\\(--map-[a-z-]+, )?(#[0-9a-f]{3,6})")
			.matcher(part)
			.results()
			.collect(Collectors.toMap((match) -> match.group(1), (match) -> match.group(2)));
	}

	private static double contrast(Map<String, String> colours, String one, String other) {
		double first = luminance(colours.getOrDefault(one, "missing " + one));
		double second = luminance(colours.getOrDefault(other, "missing " + other));
		return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
	}

	private static double luminance(String colour) {
		String hex = (colour.length() == 4) ? colour.substring(1).replaceAll("([0-9a-f])", "$1$1")
				: colour.substring(1);
		return .2126 * channel(hex, 0) + .7152 * channel(hex, 2) + .0722 * channel(hex, 4);
	}

	private static double channel(String hex, int at) {
		double value = Integer.parseInt(hex.substring(at, at + 2), 16) / 255.0;
		return (value <= .04045) ? value / 12.92 : Math.pow((value + .055) / 1.055, 2.4);
	}

}

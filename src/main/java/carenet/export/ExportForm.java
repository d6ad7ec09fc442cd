package carenet.export;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import carenet.study.BadInput;
import carenet.study.ConsensusRule;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.ViewText;
import org.jspecify.annotations.Nullable;

/**
 * An order as an address says it; an empty field takes what holds by default.
 *
 * @param rule a rule's name
 * @param source whose voice counts; everybody's by default
 * @param retrospective "true" where what was told later counts
 * @param knownAt a day, to its end, or a moment
 * @param clients ids, separated by commas or blanks; all in reach by default
 * @param waves indexes, separated by commas or blanks; all by default
 * @param identities "true" where names are asked for
 */
public record ExportForm(@Nullable String rule, @Nullable List<String> source, @Nullable String retrospective,
		@Nullable String knownAt, @Nullable String clients, @Nullable String waves, @Nullable String identities) {

	private static final Pattern BETWEEN = Pattern.compile("[,;\\s]+");

	/** Room for as many ids as an order may name. */
	private static final int LONGEST = ExportOrder.MOST * (64 + 2);

	ExportOrder order(ExportFormat format) {
		return new ExportOrder(format, text().view(), parts("clients", this.clients).stream().map(Id::of).toList(),
				indexes(), "true".equals(this.identities));
	}

	private ViewText text() {
		return new ViewText(this.rule, this.source, this.retrospective, this.knownAt);
	}

	ConsensusRule chosenRule() {
		return text().chosenRule();
	}

	boolean hears(Source source) {
		Set<Source> sources = text().sources();
		return sources != null && sources.contains(source);
	}

	private Set<Integer> indexes() {
		Set<Integer> indexes = new TreeSet<>();
		for (String part : parts("waves", this.waves)) {
			try {
				indexes.add(Integer.valueOf(part));
			}
			catch (NumberFormatException ex) {
				throw new BadInput("wave '%s' is not a number: 0, 1, 2, …".formatted(part));
			}
		}
		return indexes;
	}

	private static List<String> parts(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return List.of();
		}
		if (text.length() > LONGEST) {
			throw new BadInput("%s: %d characters; at most %d".formatted(field, text.length(), LONGEST));
		}
		return List.of(BETWEEN.split(text.strip(), -1));
	}

}

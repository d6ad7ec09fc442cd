package carenet.asof;

import java.util.HashSet;
import java.util.Set;

/** Names for what a text leaves without one, none of which the text uses. */
final class Names {

	private final Set<String> used = new HashSet<>();

	Names(Script script) {
		script.tokens().forEach((token) -> this.used.add(Script.unquoted(token.getText())));
	}

	String fresh(String wish) {
		String name = wish;
		for (int i = 2; !this.used.add(name); i++) {
			name = wish + i;
		}
		return name;
	}

}

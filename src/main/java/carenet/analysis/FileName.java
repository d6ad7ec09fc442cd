package carenet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import carenet.study.Source;
import carenet.study.ViewText;

/** The name of a file, which says the view that it shows. */
final class FileName {

	private static final int LONGEST = 120;

	private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9.]+");

	private FileName() {
	}

	static String of(String name, AnalysisForm form, String ending) {
		List<String> parts = new ArrayList<>(List.of("carenet", name));
		parts.addAll(form.districts());
		add(parts, "born-from-", form.bornFrom());
		add(parts, "born-until-", form.bornUntil());
		add(parts, "by-", form.group());
		add(parts, "waves-", form.pair());
		ViewText view = form.text();
		parts.add(view.chosenRule().name().toLowerCase(Locale.ROOT));
		Set<Source> sources = view.sources();
		if (sources != null) {
			sources.forEach((source) -> parts.add(source.name().toLowerCase(Locale.ROOT)));
		}
		if (view.countsRetrospective()) {
			parts.add("retrospective");
		}
		add(parts, "known-at-", view.knownAt());
		String whole = UNFIT.matcher(String.join("_", parts)).replaceAll("-");
		return whole.substring(0, Math.min(whole.length(), LONGEST)) + ending;
	}

	private static void add(List<String> parts, String what, @Nullable String value) {
		if (value != null) {
			parts.add(what + value);
		}
	}

}

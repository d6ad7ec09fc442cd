package carenet.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import carenet.analysis.Choices.Choice;
import carenet.cohort.Grouping.Attribute;
import carenet.cohort.Grouping.ByAttribute;
import carenet.study.ConsensusRule;
import carenet.study.Source;
import carenet.tally.Scope;
import carenet.study.View;
import carenet.words.Wording;

/**
 * The form with what there is to choose, as it was filled in, right or wrong.
 *
 * @param form how it was filled in
 * @param choice what there is to choose
 */
record FormView(AnalysisForm form, Choice choice) {

	/**
	 * Something to choose.
	 *
	 * @param value as the address says it
	 * @param name in words
	 * @param explained what it does; empty where the name says it
	 * @param chosen whether it is
	 */
	record Option(String value, String name, String explained, boolean chosen) {
	}

	/** Those of the study, and those that were asked for in vain. */
	public List<Option> districts() {
		Set<String> districts = new LinkedHashSet<>(this.choice.districts());
		districts.addAll(this.form.districts());
		return districts.stream()
			.map((district) -> new Option(district, district, "", this.form.districts().contains(district)))
			.toList();
	}

	public List<Option> groupings() {
		List<Option> groupings = new ArrayList<>();
		groupings.add(new Option("", "not at all", "", this.form.group() == null));
		for (Attribute attribute : Attribute.values()) {
			groupings
				.add(option(attribute.name(), "by " + Words.groupedBy(new ByAttribute(attribute)), this.form.group()));
		}
		for (String scheme : this.choice.schemes()) {
			groupings.add(option(AnalysisForm.SCHEME + scheme, "by the code in " + scheme, this.form.group()));
		}
		return groupings;
	}

	public List<Option> pairs() {
		List<Option> pairs = new ArrayList<>();
		pairs.add(new Option("", "every two waves", "", this.form.pair() == null));
		Scope.of(View.DEFAULT, this.choice.waves(), Set.of())
			.pairs()
			.forEach((pair) -> pairs.add(option(pair.from() + "-" + pair.to(), pair.label(), this.form.pair())));
		return pairs;
	}

	private static Option option(String value, String name, @Nullable String chosen) {
		return new Option(value, name, "", value.equals(chosen));
	}

	public List<Option> rules() {
		String chosen = this.form.text().rule();
		return Stream.of(ConsensusRule.values())
			.map((rule) -> new Option(rule.name(), Wording.rule(rule), Wording.explained(rule),
					rule.name().equals((chosen != null) ? chosen : View.DEFAULT.rule().name())))
			.toList();
	}

	public List<Option> sources() {
		List<String> chosen = this.form.text().source();
		return Stream.of(Source.values())
			.map((source) -> new Option(source.name(), Words.source(source), "",
					chosen != null && chosen.contains(source.name())))
			.toList();
	}

}

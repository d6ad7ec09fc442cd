package carenet.screen;

import java.util.ArrayList;
import java.util.List;

import carenet.actors.Agency;
import carenet.actors.InformalCarer;
import carenet.actors.Need;
import carenet.actors.Professional;
import carenet.actors.Supporter;
import carenet.map.Sentences;
import carenet.network.SupportTie;
import carenet.study.TieState;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One supporter as a row of a table.
 *
 * @param id the supporter's id
 * @param kind informal, professional or agency: the symbol on the map
 * @param name what they are to the client, and the id
 * @param facts employer, role, coordination, quality
 * @param helpsWith what they do
 * @param often how often
 * @param needs for which needs
 * @param reportedBy who says so
 * @param otherwise who says that it is not so; null where nobody does
 * @param notNamedBy who merely did not name them; null where nobody
 * @param line the three together
 * @param contacts with whom they are in contact
 * @param said the single statements
 */
record SupporterRow(String id, String kind, String name, List<String> facts, String helpsWith, String often,
		String needs, String reportedBy, @Nullable String otherwise, @Nullable String notNamedBy, String line,
		String contacts, List<Told.Said> said) {

	static SupporterRow of(SupportTie tie, Told told) {
		return new SupporterRow(tie.supporter().id().value(), kind(tie.supporter()), told.naming().of(tie.supporter()),
				facts(tie), Wording.listed(tie.supportTypes().stream().map(Wording::supportType).toList()), often(tie),
				Wording.listed(tie.addresses().stream().map(Need::domain).distinct().map(Wording::domain).toList()),
				Sentences.sources(tie.reportedBy()),
				tie.saidOtherwise().isEmpty() ? null : Sentences.sources(tie.saidOtherwise()),
				tie.silent().isEmpty() ? null : Sentences.sources(tie.silent()), told.line(tie),
				Wording.listed(told.contacts(tie)), tie.statements().stream().map(told::said).toList());
	}

	/** The address of the page of whoever it is. */
	public String page() {
		return (this.kind.equals("agency") ? "/agencies/" : "/people/") + this.id;
	}

	/** As the map's style sheet calls it. */
	private static String kind(Supporter supporter) {
		return switch (supporter) {
			case InformalCarer _ -> "informal";
			case Professional _ -> "professional";
			case Agency _ -> "agency";
		};
	}

	private static List<String> facts(SupportTie tie) {
		List<String> facts = new ArrayList<>();
		if (tie.state() == TieState.NOT_APPLICABLE && tie.supporter() instanceof InformalCarer carer
				&& carer.deceasedOn() != null) {
			facts.add("died " + Phrases.day(carer.deceasedOn()));
		}
		if (tie.coordinator()) {
			facts.add("★ coordinates the help");
		}
		if (!(tie.supporter() instanceof Agency) && !tie.agencies().isEmpty()) {
			facts.add("works for " + Wording.listed(tie.agencies().stream().map(Agency::name).toList()));
		}
		if (tie.role() != null) {
			facts.add(Phrases.role(tie.role()));
		}
		if (tie.quality() != null) {
			facts.add(Phrases.quality(tie.quality()));
		}
		if (tie.closeness() != null) {
			facts.add("closeness " + tie.closeness() + " of 5");
		}
		return facts;
	}

	private static String often(SupportTie tie) {
		List<String> parts = new ArrayList<>();
		if (tie.frequency() != null) {
			parts.add(Wording.frequency(tie.frequency()));
		}
		if (tie.hoursPerWeek() != null) {
			parts.add("%s hours a week".formatted(Measure.shown(tie.hoursPerWeek())));
		}
		return String.join(", ", parts);
	}

}

package carenet.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import carenet.evidence.Attributes;
import carenet.evidence.Evidence;
import carenet.map.Sentences;
import carenet.network.Contact;
import carenet.network.Rating;
import carenet.network.StatementShown;
import carenet.network.SupportNetwork;
import carenet.network.SupportTie;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieState;
import carenet.study.Wave;
import carenet.words.Naming;
import carenet.words.Phrases;
import carenet.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Who said what in a network, in sentences; informants are told by what they are to the
 * client.
 *
 * @param network the network
 * @param naming how people are called
 */
record Told(SupportNetwork network, Naming naming) {

	/** Who says so, who says otherwise and who merely did not name it, as one line. */
	String line(SupportTie tie) {
		List<String> parts = new ArrayList<>();
		if (tie.state() == TieState.UNKNOWN && !tie.reportedBy().isEmpty()) {
			parts.add("disputed");
		}
		if (!tie.reportedBy().isEmpty()) {
			parts.add("reported by " + Sentences.sources(tie.reportedBy()));
		}
		if (!tie.saidOtherwise().isEmpty()) {
			parts.add("not so according to " + Sentences.sources(tie.saidOtherwise()));
		}
		if (!tie.silent().isEmpty()) {
			parts.add("not named by " + Sentences.sources(tie.silent()));
		}
		return String.join("; ", parts);
	}

	/** With whom somebody is in contact about the client. */
	List<String> contacts(SupportTie tie) {
		return this.network.contacts()
			.stream()
			.filter((contact) -> contact.state() == TieState.PRESENT)
			.map((contact) -> other(contact, tie.supporter().id()))
			.flatMap(List::stream)
			.toList();
	}

	private List<String> other(Contact contact, Id one) {
		boolean among = contact.between().stream().anyMatch((supporter) -> supporter.id().equals(one));
		return among ? contact.between()
			.stream()
			.filter((supporter) -> !supporter.id().equals(one))
			.map(this.naming::of)
			.toList() : List.of();
	}

	Said said(StatementShown statement) {
		return new Said(Phrases.day(statement.date()), voice(statement.source(), statement.informant()),
				String.join("; ", content(statement)), statement.report().value());
	}

	String rating(Rating rating) {
		List<String> parts = new ArrayList<>();
		parts.add(Wording.status(rating.status()));
		if (rating.score() != null) {
			parts.add("score " + rating.score());
		}
		if (rating.urgency() != null) {
			parts.add(Phrases.urgency(rating.urgency()));
		}
		return voice(rating.source(), rating.informant()) + ": " + String.join(", ", parts);
	}

	/** Who speaks: a source, or the person by what they are called here. */
	String voice(Source source, @Nullable Id informant) {
		if (source == Source.CLIENT || informant == null) {
			return Wording.source(source);
		}
		String who = this.network.ties()
			.stream()
			.map(SupportTie::supporter)
			.filter((supporter) -> supporter.id().equals(informant))
			.findFirst()
			.map(this.naming::of)
			.orElse(informant.value());
		return (source == Source.INFORMAL_CARER || source == Source.PROFESSIONAL) ? who
				: Wording.source(source) + " (" + who + ")";
	}

	private List<String> content(StatementShown statement) {
		List<String> parts = new ArrayList<>();
		parts.add(statement.present() ? "supports the client" : "does not support the client");
		Integer earlier = statement.refersToWave();
		if (earlier != null) {
			parts.add("told later about " + Wave.label(earlier));
		}
		else if (statement.evidence() != Evidence.EXPLICIT) {
			parts.add(Phrases.evidence(statement.evidence()));
		}
		dates(statement, parts);
		attributes(statement.attributes(), parts);
		return parts;
	}

	private static void dates(StatementShown statement, List<String> parts) {
		LocalDate from = statement.validFrom();
		LocalDate until = statement.validUntil();
		if (from != null) {
			parts.add("from " + Phrases.day(from));
		}
		if (until != null) {
			parts.add("until " + Phrases.day(until));
		}
		if (statement.endReason() != null) {
			parts.add("because: " + Wording.code(statement.endReason()));
		}
	}

	private static void attributes(Attributes attributes, List<String> parts) {
		if (!attributes.supportTypes().isEmpty()) {
			parts.add("helps with "
					+ Wording.listed(attributes.supportTypes().stream().map(Wording::supportType).toList()));
		}
		if (attributes.frequency() != null) {
			parts.add(Wording.frequency(attributes.frequency()));
		}
		if (attributes.quality() != null) {
			parts.add(Phrases.quality(attributes.quality()));
		}
		if (Boolean.TRUE.equals(attributes.coordinator())) {
			parts.add("coordinates the help");
		}
	}

	/**
	 * One statement for people.
	 *
	 * @param day when it was told
	 * @param who told it
	 * @param what was said
	 * @param report the report in which it stands
	 */
	record Said(String day, String who, String what, String report) {
	}

}

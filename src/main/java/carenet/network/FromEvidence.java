package carenet.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.evidence.Attributes;
import carenet.evidence.Casebook;
import carenet.evidence.NeedBook;
import carenet.evidence.NeedRating;
import carenet.evidence.NeedReading;
import carenet.evidence.Register;
import carenet.evidence.Report;
import carenet.evidence.Statement;
import carenet.evidence.Testimony;
import carenet.evidence.Tie;
import carenet.evidence.TieReading;
import carenet.evidence.Utterance;
import carenet.graph.Fields;
import carenet.study.Id;
import carenet.study.Source;
import carenet.study.TieKind;
import carenet.study.View;

/** What is known, read from the evidence: every view, every moment of knowledge. */
final class FromEvidence implements Knowledge {

	private final Casebook casebook;

	private final Map<Tie, TieReading> readings = new HashMap<>();

	private final Map<Tie, Testimony> testimonies = new TreeMap<>();

	private final NeedBook needs;

	FromEvidence(Casebook casebook) {
		this.casebook = casebook;
		for (Tie tie : casebook.ties()) {
			TieReading reading = casebook.read(tie);
			this.readings.put(tie, reading);
			this.testimonies.put(tie, reading.testimony());
		}
		this.needs = NeedBook.of(casebook, this.testimonies);
	}

	private FromEvidence(FromEvidence whole, Set<Id> without) {
		this.casebook = whole.casebook;
		whole.testimonies.forEach((tie, testimony) -> {
			if (!without.contains(tie.from()) && !without.contains(tie.to())) {
				this.readings.put(tie, whole.reading(tie));
				this.testimonies.put(tie, testimony);
			}
		});
		this.needs = NeedBook.of(this.casebook, this.testimonies);
	}

	/** The same as if nobody had ever spoken of the ties of these supporters. */
	FromEvidence without(Set<Id> supporters) {
		return new FromEvidence(this, supporters);
	}

	@Override
	public Register register() {
		return this.casebook.register();
	}

	@Override
	public List<Need> needs() {
		return this.casebook.needs().stream().sorted(Comparator.comparing(Need::id)).toList();
	}

	@Override
	public Map<Tie, Testimony> testimonies() {
		return this.testimonies;
	}

	@Override
	public List<Stood> standings(TieKind kind, int wave, View view) {
		return Stood.of(this.testimonies, kind, wave, view);
	}

	private TieReading reading(Tie tie) {
		return this.readings.computeIfAbsent(tie, this.casebook::read);
	}

	@Override
	public Attributes attributes(Tie tie, int wave, View view) {
		return reading(tie).attributesAt(wave, view);
	}

	@Override
	public List<Source> silent(Tie tie, int wave, View view) {
		return reading(tie).silentAt(wave, view);
	}

	@Override
	public List<StatementShown> statements(Tie tie, int wave, View view) {
		return reading(tie).statementsAt(wave, view).stream().map(FromEvidence::shown).toList();
	}

	private static StatementShown shown(Utterance utterance) {
		Report report = utterance.report();
		Statement statement = utterance.statement();
		return new StatementShown(report.id(), report.source(), report.voice().informant(), report.date(),
				statement.present(), statement.evidence(), statement.validFrom(), statement.validUntil(),
				statement.endReason(), statement.refersToWave(), statement.attributes());
	}

	@Override
	public List<KnownClient.Told> told(Tie tie, View view) {
		return reading(tie).statements(view)
			.map((utterance) -> new KnownClient.Told(utterance.report().wave(), shown(utterance)))
			.toList();
	}

	@Override
	public List<Rating> ratings(Need need, int wave, View view) {
		return this.needs.reading(need, wave, view).rated().stream().map(FromEvidence::shown).toList();
	}

	@Override
	public List<NeedReading.Rated> everRated(Need need, View view) {
		return this.casebook.ratings()
			.filter((rating) -> rating.need().equals(need.id()))
			.map((rating) -> new NeedReading.Rated(this.casebook.report(rating.report()), rating))
			.filter((rated) -> view.counts(rated.report().source()))
			.toList();
	}

	@Override
	public Collection<Report> reports() {
		return this.casebook.reports();
	}

	@Override
	public List<NeedAtWave> needsAt(int wave, View view) {
		return needs().stream()
			.filter((need) -> this.needs.isListed(need, wave, view))
			.map((need) -> needAt(need, wave, view))
			.toList();
	}

	/** A need as it stands, listed at the wave or not. */
	NeedAtWave needAt(Need need, int wave, View view) {
		NeedReading reading = this.needs.reading(need, wave, view);
		List<Supporter> addressers = this.needs.addressers(need, wave, view)
			.stream()
			.map((tie) -> Fields.required(register().find(tie.from())))
			.toList();
		return new NeedAtWave(need, reading.status(), reading.score(), reading.urgency(), reading.conflict(),
				ratings(need, wave, view), addressers, this.needs.coverage(need, wave, view));
	}

	@Override
	public Map<Id, List<Need>> addressed(int wave, View view) {
		Map<Id, List<Need>> addressed = new HashMap<>();
		for (Need need : needs()) {
			this.needs.addressers(need, wave, view)
				.forEach((tie) -> addressed.computeIfAbsent(tie.from(), (supporter) -> new ArrayList<>()).add(need));
		}
		return addressed;
	}

	private static Rating shown(NeedReading.Rated rated) {
		NeedRating rating = rated.rating();
		return new Rating(rated.report().source(), rated.report().voice().informant(), rating.status(), rating.score(),
				rating.urgency());
	}

}

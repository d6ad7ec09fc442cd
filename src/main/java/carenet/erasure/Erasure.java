package carenet.erasure;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Outcome;
import carenet.evidence.Chronicle;
import carenet.graph.DataFolder;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/**
 * Removes a person from every layer. It begins here, on the open database; then the
 * store's files are written anew, and {@link ErasureEnd} does the rest. What has begun
 * stands in a journal and is finished after a crash.
 */
@Component
public class Erasure {

	private static final String ERASED = "erased";

	private final Persons people;

	private final StandIns standIns;

	private final StoredTexts texts;

	private final Chronicle chronicle;

	private final IdentityVault identities;

	private final Auditor auditor;

	private final DataFolder data;

	private final ErasureJournal journal;

	private final Clock clock;

	Erasure(Persons people, StandIns standIns, StoredTexts texts, Chronicle chronicle, IdentityVault identities,
			Auditor auditor, DataFolder data, Clock clock) {
		this.people = people;
		this.standIns = standIns;
		this.texts = texts;
		this.chronicle = chronicle;
		this.identities = identities;
		this.auditor = auditor;
		this.data = data;
		this.journal = new ErasureJournal(data);
		this.clock = clock;
	}

	/**
	 * What there is about somebody.
	 * @throws NotFound when there is nothing
	 */
	public ErasurePlan plan(Id person) {
		boolean named = this.identities.find(person).isPresent();
		PersonKind kind = this.people.kindOf(person)
			.or(() -> named ? Optional.of(PersonKind.NAME_ONLY) : Optional.empty())
			.orElseThrow(() -> new NotFound("nobody here has the id %s".formatted(person)));
		Map<String, Long> counts = new LinkedHashMap<>();
		counts.put("entries of names and contact data", named ? 1L : 0L);
		List<Id> along = along(person, kind);
		switch (kind) {
			case CLIENT -> {
				counts.putAll(this.people.countClient(person));
				counts.put("people who are known through the client only", (long) along.size());
			}
			case INFORMAL_CARER, PROFESSIONAL -> {
				this.people.recordsOf(person)
					.forEach((record) -> this.people.countSupporter(record)
						.forEach((what, count) -> counts.merge(what, count, Long::sum)));
				counts.put("other records of the person", (long) along.size());
			}
			case NAME_ONLY -> {
			}
		}
		counts.values().removeIf((count) -> count == 0);
		return new ErasurePlan(person, kind, needsStandIn(person, kind) ? randomId() : null, along, counts);
	}

	/** Who goes, too: whom nobody else knows, or the same person under other ids. */
	private List<Id> along(Id person, PersonKind kind) {
		return switch (kind) {
			case CLIENT -> this.people.knownOnlyThrough(person);
			case INFORMAL_CARER, PROFESSIONAL ->
				this.people.recordsOf(person).stream().filter((record) -> !record.equals(person)).toList();
			case NAME_ONLY -> List.of();
		};
	}

	private boolean needsStandIn(Id person, PersonKind kind) {
		return (kind == PersonKind.INFORMAL_CARER || kind == PersonKind.PROFESSIONAL) && this.people.recordsOf(person)
			.stream()
			.anyMatch((record) -> !this.people.clientsAround(record).isEmpty());
	}

	private static Id randomId() {
		byte[] random = new byte[8];
		new SecureRandom().nextBytes(random);
		return Id.of(ERASED + "-" + HexFormat.of().formatHex(random));
	}

	/** From here on it will be finished, whatever happens. */
	public void begin(ErasurePlan plan, ErasureOrder order) {
		requireNobodyIn(order.reason().text(), plan);
		AuditEntry.Draft begun = this.auditor.draft(Deed.ERASURE, AuditObject.command("erase"))
			.about(plan.person())
			.because(order.reason())
			.ended(Outcome.BEGUN);
		this.auditor.record(begun);
		Id standIn = plan.standIn();
		this.journal.add(new ErasureEntry(plan.person().value(), plan.kind(),
				(standIn != null) ? standIn.value() : null, plan.along().stream().map(Id::value).toList(),
				plan.counts(), order.reason().text(), this.clock.instant(), begun.doer().account(),
				(order.proof() != null) ? order.proof().toAbsolutePath().toString() : null, order.withId()));
	}

	/** The audit log keeps reasons for good. */
	private void requireNobodyIn(String reason, ErasurePlan plan) {
		if (Stream.concat(Stream.of(plan.person()), plan.along().stream())
			.map(this::mention)
			.anyMatch((one) -> one.isIn(reason))) {
			throw new BadInput("the reason names the person, and it is kept: say it without the id and the name");
		}
	}

	/**
	 * Does on the open database what has begun; may be done again. Names are known until
	 * no text has them any more, or a crash would leave them there.
	 */
	public void carryOut(Progress progress) {
		for (ErasureJournal.Filed filed : this.journal.entries()) {
			ErasureEntry entry = filed.entry();
			List<Mention> mentions = mentions(entry);
			change(entry, progress);
			long texts = this.texts.replace(mentions, (entry.standIn() != null) ? entry.standIn() : ERASED);
			entry.people().forEach(this.identities::remove);
			long files = Traces.remove(this.data, entry.people());
			this.journal.write(new ErasureJournal.Filed(filed.file(), counted(entry, texts, files)));
		}
	}

	/** Done a second time after a crash, it finds less than the first time. */
	private static ErasureEntry counted(ErasureEntry entry, long texts, long files) {
		return entry.counting("texts in which the id or the full name stood", texts)
			.counting("files of interrupted uploads and imports", files);
	}

	private List<Mention> mentions(ErasureEntry entry) {
		return entry.people().stream().map(this::mention).toList();
	}

	private Mention mention(Id person) {
		return new Mention(person, this.identities.find(person).map(Identity::name).orElse(null));
	}

	private void change(ErasureEntry entry, Progress progress) {
		if (entry.kind() == PersonKind.CLIENT) {
			this.chronicle.remove(entry.id());
		}
		if (entry.standIn() != null) {
			this.standIns.replace(entry.id(), entry.kind(), Id.of(entry.standIn()), progress);
		}
		entry.people().forEach(this.standIns::remove);
	}

}

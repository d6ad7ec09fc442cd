package carenet.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.access.Right;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.audit.Reason;
import carenet.erasure.Mention;
import carenet.evidence.Alias;
import carenet.evidence.AliasBook;
import carenet.graph.Fields;
import carenet.graph.Graph;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.NotFound;
import carenet.study.Progress;
import org.springframework.stereotype.Component;

/**
 * Says that two records are of one person, and takes it back. Why is kept in the audit
 * log alone; nothing of access changes with it.
 */
@Component
public class Merges {

	/** How many aliases are listed at once. */
	public static final int MOST = 200;

	private static final String PREVIEW = """
			MATCH (a:Supporter {id: $record}), (k:Supporter {id: $kept})
			RETURN
			  COUNT { MATCH (a)<-[:FROM|TO]-(:Tie)-[:OF]->(c) RETURN DISTINCT c } AS ofRecord,
			  COUNT { MATCH (k)<-[:FROM|TO]-(:Tie)-[:OF]->(c) RETURN DISTINCT c } AS ofKept,
			  COUNT {
			    MATCH (a)<-[:FROM|TO]-(:Tie)-[:OF]->(c)
			    WHERE EXISTS { (c)<-[:OF]-(:Tie)-[:FROM|TO]->(k) }
			    RETURN DISTINCT c
			  } AS ofBoth,
			  COUNT { (a)<-[:FROM|TO]-(:ContactTie)-[:FROM|TO]->(k) } AS contacts,
			  COUNT { (a)<-[:GIVEN_BY]-() } AS reports,
			  COUNT { (a)<-[:ASSIGNED_TO]-() } AS caseload
			""";

	private final AliasBook aliases;

	private final Graph graph;

	private final Access access;

	private final IdentityVault identities;

	private final Auditor auditor;

	Merges(AliasBook aliases, Graph graph, Access access, IdentityVault identities, Auditor auditor) {
		this.aliases = aliases;
		this.graph = graph;
		this.access = access;
		this.identities = identities;
		this.auditor = auditor;
	}

	/**
	 * Reads one record as another of the same person, or of the same agency, from now on;
	 * what was told keeps its ids.
	 * @param record that stands for the other one from now on
	 * @param kept that is kept
	 * @param reason why, without naming anybody
	 */
	public Alias merge(Id record, Id kept, Reason reason, Progress progress) {
		this.access.require(Right.MERGE);
		requireNobodyIn(reason, record, kept);
		AuditEntry.Draft draft = draft("merge").about(List.of(record, kept)).because(reason);
		return this.auditor.changing(draft,
				() -> Optional.of(this.aliases.set(record, kept, this.access.viewer().account(), progress)),
				() -> new NotFound("no record %s".formatted(record)));
	}

	/**
	 * The audit log keeps reasons for good.
	 * @throws BadInput if a reason has the id or the name of one of these people
	 */
	public void requireNobodyIn(Reason reason, Id... people) {
		if (Stream.of(people).map(this::mention).anyMatch((one) -> one.isIn(reason.text()))) {
			throw new BadInput("the reason names the person, and it is kept: say it without the id and the name");
		}
	}

	private Mention mention(Id person) {
		return new Mention(person, this.identities.find(person).map(Identity::name).orElse(null));
	}

	/** Everything is shown again as it was before, and as it would be without it. */
	public Alias undo(Id record, Progress progress) {
		this.access.require(Right.MERGE);
		return this.auditor.changing(draft("merge/undone").about(record), () -> this.aliases.remove(record, progress),
				() -> new NotFound("%s is no alias of another record".formatted(record)));
	}

	private AuditEntry.Draft draft(String what) {
		return this.auditor.draft(Deed.CHANGE, AuditObject.page(what));
	}

	/** At most 200 of all, after one. */
	public List<Alias> after(String record) {
		this.access.require(Right.MERGE);
		return this.aliases.after(record, MOST);
	}

	/** What would become one; empty where one of the two is not there. */
	public Optional<Preview> preview(Id record, Id kept) {
		this.access.require(Right.MERGE);
		return this.graph
			.read(PREVIEW, Map.of("record", record.value(), "kept", kept.value()), (row) -> Preview.from(Fields.of(row),
					this.identities.find(record).isPresent(), this.identities.find(kept).isPresent()))
			.stream()
			.findFirst();
	}

	/**
	 * How much two records have, and have in common.
	 *
	 * @param ofRecord clients in whose network the record is spoken of
	 * @param ofKept the same of the one that would be kept
	 * @param ofBoth clients in whose network both are
	 * @param contacts contacts between the two, which would no longer be any
	 * @param reports reports that the record gave, which would be by the same voice
	 * @param caseload assignments to the record, which stay with it
	 * @param recordNamed whether the vault knows the record
	 * @param keptNamed whether it knows the one that would be kept
	 */
	public record Preview(int ofRecord, int ofKept, int ofBoth, int contacts, int reports, int caseload,
			boolean recordNamed, boolean keptNamed) {

		static Preview from(Fields row, boolean recordNamed, boolean keptNamed) {
			return new Preview(number(row, "ofRecord"), number(row, "ofKept"), number(row, "ofBoth"),
					number(row, "contacts"), number(row, "reports"), number(row, "caseload"), recordNamed, keptNamed);
		}

		private static int number(Fields row, String name) {
			return Fields.required(row.number(name));
		}

	}

}

package carenet.workbench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import carenet.access.Access;
import carenet.access.Right;
import carenet.audit.AuditEntry;
import carenet.audit.AuditObject;
import carenet.audit.Auditor;
import carenet.audit.Deed;
import carenet.kept.AskedAgain;
import carenet.kept.Keeping;
import carenet.kept.SavedQuery;
import carenet.research.GuardedQueries;
import carenet.research.Limits;
import carenet.research.Listener;
import carenet.research.PlanStep;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.research.Question;
import carenet.research.ResearchQuery;
import carenet.research.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks, and has it recorded before anything is handed out: a query of the library by its
 * name, any other as a token of its text; values never.
 */
@Component
class Asking {

	private final GuardedQueries queries;

	private final Keeping keeping;

	private final Access access;

	private final Auditor auditor;

	Asking(GuardedQueries queries, Keeping keeping, Access access, Auditor auditor) {
		this.queries = queries;
		this.keeping = keeping;
		this.access = access;
		this.auditor = auditor;
	}

	Told tell(Posed posed, String mark, Limits limits, Listener listener) {
		return recorded(posed.name(), posed.cypher(),
				() -> this.queries.tell(posed.question().markedAs(mark), limits, listener));
	}

	Told keep(String name, Posed posed, Limits limits, Listener listener) {
		return recorded(posed.name(), posed.cypher(), () -> this.keeping.save(name, posed, limits, listener));
	}

	AskedAgain again(String name, Limits limits, Listener listener) {
		SavedQuery saved = this.keeping.named(name);
		return recorded(saved.query(), saved.cypher(), () -> this.keeping.again(name, limits, listener));
	}

	List<PlanStep> plan(Posed posed, String mark, Limits limits, boolean isProfiled) {
		Question question = posed.question().markedAs(mark);
		return recorded(posed.name(), posed.cypher(),
				() -> isProfiled ? this.queries.profile(question, limits) : this.queries.plan(question, limits));
	}

	/** What there is to be written, as the graph has it now. */
	Map<String, List<String>> words(QueryLibrary library) {
		return Map.of("labels", one("CALL db.labels() YIELD label RETURN label AS word ORDER BY word"), "types",
				one("CALL db.relationshipTypes() YIELD relationshipType AS word RETURN word ORDER BY word"),
				"properties", one("CALL db.propertyKeys() YIELD propertyKey AS word RETURN word ORDER BY word"),
				"functions", QueryLibrary.functions(), "library",
				library.all().stream().map(ResearchQuery::name).toList());
	}

	private List<String> one(String cypher) {
		return this.queries.ask(cypher, Map.of(), new Limits(2_000, Duration.ofSeconds(10)))
			.rows()
			.stream()
			.map((row) -> row.getFirst().asString())
			.toList();
	}

	private <T> T recorded(@Nullable String name, String cypher, Supplier<T> work) {
		this.access.require(Right.ASK_IN_CYPHER);
		AuditObject object = (name != null) ? AuditObject.page("cypher " + name)
				: new AuditObject(AuditObject.Kind.QUERY, cypher);
		AuditEntry.Draft begun = this.auditor.begin(Deed.QUERY, object);
		return this.auditor.changing(begun, (_) -> true, work);
	}

}

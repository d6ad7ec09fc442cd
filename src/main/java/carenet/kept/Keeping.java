package carenet.kept;

import java.util.List;

import carenet.edition.DatasetVersion;
import carenet.research.GuardedQueries;
import carenet.research.Limits;
import carenet.research.Listener;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.research.Told;
import carenet.study.NotFound;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Saves questions with what is answered to them, and asks them again. */
@Component
public final class Keeping {

	private final GuardedQueries queries;

	private final QueryLibrary library;

	private final SavedQueries saved;

	Keeping(GuardedQueries queries, QueryLibrary library, SavedQueries saved) {
		this.queries = queries;
		this.library = library;
		this.saved = saved;
	}

	/** Hears along. */
	private record Both(Listener one, Listener other) implements Listener {

		@Override
		public void begin(List<String> columns, DatasetVersion version) {
			this.one.begin(columns, version);
			this.other.begin(columns, version);
		}

		@Override
		public void row(List<Value> row) {
			this.one.row(row);
			this.other.row(row);
		}

	}

	/** Asks, and saves what is answered while it is told. */
	public Told save(String name, Posed posed, Limits limits, Listener listener) {
		SavedQuery.checked(name);
		AnswerHash hash = new AnswerHash(posed.isOrdered());
		Told told = this.queries.tell(posed.question(), limits, new Both(hash, listener));
		this.saved.save(new SavedQuery(name, posed.name(), posed.cypher(), posed.given(), limits.rows(),
				told.edition().version().value(), told.edition().at(), told.rows(), told.isCut(), hash.value()));
		return told;
	}

	/** What it would be to ask again. */
	public SavedQuery named(String name) {
		return this.saved.named(name).orElseThrow(() -> new NotFound("no question is saved as '%s'".formatted(name)));
	}

	public AskedAgain again(String name, Limits limits, Listener listener) {
		SavedQuery then = named(name);
		Posed posed = then.posed(this.library);
		AnswerHash hash = new AnswerHash(posed.isOrdered());
		Limits same = new Limits(then.limit(), limits.time());
		Told now = this.queries.tell(posed.question(), same, new Both(hash, listener));
		return new AskedAgain(then, now, hash.value().equals(then.answer()), posed.cypher().equals(then.cypher()));
	}

}

package carenet.web;

import carenet.audit.Auditor;
import carenet.graph.AnswerWatcher;
import org.springframework.stereotype.Component;

/** Records who looks at whom over GraphQL, whatever was asked and however deep. */
@Component
class LooksOverGraphQl implements AnswerWatcher {

	private final Auditor auditor;

	LooksOverGraphQl(Auditor auditor) {
		this.auditor = auditor;
	}

	@Override
	public Watch begin() {
		return new Looks(this.auditor);
	}

}

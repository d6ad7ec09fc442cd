package carenet.intake;

import carenet.actors.Supporters;
import carenet.evidence.AliasBook;
import carenet.evidence.Chronicle;
import org.springframework.stereotype.Component;

/** What an import goes through to the store: people, whose records are one, evidence. */
@Component
class StudyWriters {

	final Supporters supporters;

	final AliasBook aliases;

	final Chronicle chronicle;

	StudyWriters(Supporters supporters, AliasBook aliases, Chronicle chronicle) {
		this.supporters = supporters;
		this.aliases = aliases;
		this.chronicle = chronicle;
	}

}

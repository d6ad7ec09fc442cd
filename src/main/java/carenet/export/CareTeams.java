package carenet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;

/** A FHIR R4 bundle for each client, one a line (NDJSON). */
final class CareTeams implements Writing {

	private static final Layout<Object> BUNDLE = Layout.<Object>of("care-teams.ndjson",
			"One Bundle (collection) a line, for one client: a projection of what was told under the view, and no care record.")
		.text("Patient", "the client; a date of birth is a year where no more is known", (bundle) -> null)
		.text("CareTeam", "one for each wave: the supporters who are PRESENT; the last wave is active",
				(bundle) -> null)
		.text("CareTeam.participant.role", "care type, relation, profession or sector: the study's own codes",
				(bundle) -> null)
		.text("CareTeam.participant.onBehalfOf",
				"of a professional: the employer on the wave's date, one participant for each", (bundle) -> null)
		.text("CareTeam.participant.period", "only days that were told", (bundle) -> null)
		.text("CareTeam.note", "what a reader must know, and how many are not known", (bundle) -> null)
		.text("Resource.meta.tag", "urn:x-carenet:tag|projection", (bundle) -> null);

	private final OutputStream out;

	private final IParser json;

	private final boolean named;

	CareTeams(OutputStream out, boolean named) {
		this.out = out;
		this.json = FhirContext.forR4Cached().newJsonParser();
		this.named = named;
	}

	@Override
	public void take(ClientShown client) throws IOException {
		String line = this.json.encodeResourceToString(new CareTeamBundle(client, this.named).bundle());
		this.out.write(line.getBytes(StandardCharsets.UTF_8));
		this.out.write('\n');
	}

	@Override
	public List<Layout<?>> layouts() {
		return List.of(BUNDLE);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}

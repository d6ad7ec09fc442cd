package carenet.screen;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

import carenet.access.Identity;
import carenet.access.Names;
import carenet.actors.CareType;
import carenet.actors.EventKind;
import carenet.evidence.Attributes;
import carenet.evidence.Role;
import carenet.evidence.Story;
import carenet.network.KnownClient;
import carenet.network.KnownClients;
import carenet.study.Id;
import carenet.study.Source;
import carenet.words.Naming;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

/** What stands above a network: whom to call, what comes next, and who was asked. */
class HeaderTests {

	private static final LocalDate TODAY = LocalDate.parse("2020-04-01");

	private static final Identity DAUGHTER = new Identity(Id.of("D"), "Dina Visser", "06-1234 5678", "d@example.org",
			null);

	private static Attributes holds(Role role) {
		return new Attributes(Set.of(), null, null, null, null, null, role);
	}

	private static Story story() {
		return Story.of("C")
			.enrolled("2019-12-01")
			.waves("2020-01-01", "2020-07-01")
			.carer("D", CareType.CHILD)
			.professional("P")
			.need("F", "2020-01-01")
			.event(EventKind.CRISIS, "2020-03-05")
			.step(EventKind.REFERRAL, "2019-12-20", "F", "2020-02-10")
			.step(EventKind.MEETING, "2019-12-20", null, "2019-12-28")
			.step(EventKind.MEETING, "2020-02-01", null, "2020-05-01")
			.report("R0", 0, Source.CLIENT, "C", "")
			.yes("D", holds(Role.EMERGENCY_CONTACT))
			.yes("P", new Attributes(Set.of(), null, null, null, null, true, null))
			.end()
			.report("R1", 1, Source.PROFESSIONAL, "P", "")
			.yes("P")
			.end();
	}

	private static Header at(int wave, Map<Id, Identity> contacts) {
		KnownClient known = KnownClients.of(story());
		Naming naming = new Naming(Names.names(contacts));
		return Header.of(known, known.at(known.wave(wave)), naming, contacts, TODAY);
	}

	@Test
	void tellsWhomToCallAndHowWhereOneMayKnow() {
		Header header = at(0, Map.of(Id.of("D"), DAUGHTER));
		assertThat(header.calls()).extracting(WhomToCall::what, WhomToCall::who, WhomToCall::phone, WhomToCall::dial)
			.containsExactly(tuple("emergency contact", "Dina Visser, child D", "06-1234 5678", "tel:0612345678"),
					tuple("coordinates the help", "nurse P", null, null));
		assertThat(at(0, Map.of()).calls()).extracting(WhomToCall::phone).containsOnlyNulls();
		assertThat(at(1, Map.of()).calls()).as("nobody told it of the later wave").isEmpty();
	}

	@Test
	void countsTheDaysFromEnrolment() {
		assertThat(at(0, Map.of()).facts()).containsExactly("day 31, counted from enrolment (1 Dec 2019)");
	}

	@Test
	void listsTheStepsThatWereStillToComeSoonestFirst() {
		assertThat(at(0, Map.of()).steps()).containsExactly(
				new NextStep("10 Feb 2020", "referral, about finances (agreed 20 Dec 2019)", true),
				new NextStep("1 May 2020", "meeting (agreed 1 Feb 2020)", false));
	}

	@Test
	void tellsWhatWasReportedAndHappenedSinceTheLatestFirst() {
		assertThat(at(0, Map.of()).since()).containsExactly("1 Jul 2020: nurse P was asked (T1)", "5 Mar 2020: crisis",
				"1 Feb 2020: meeting");
		assertThat(at(1, Map.of()).since()).isEmpty();
		assertThat(at(0, Map.of()).next()).isEqualTo("The next wave, T1, is of 1 Jul 2020: conducted.");
		assertThat(at(1, Map.of()).next()).isEqualTo("This is the latest wave; none is planned after it.");
	}

	@Test
	void tellsWhoWasNeverAskedBefore() {
		assertThat(at(0, Map.of()).sources()).containsExactly("The client: last on 1 Jan 2020 (asked at T0).",
				"Professionals: never asked before T1; last on 1 Jul 2020 (asked at T1).",
				"Never asked: informal carers, municipal records, hospital records, observations.");
	}

}

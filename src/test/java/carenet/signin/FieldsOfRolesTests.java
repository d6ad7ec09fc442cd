package carenet.signin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Collectors;

import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import graphql.schema.GraphQLObjectType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each role finds in each field of a query about somebody outside its reach, and
 * about many: a new field wants a row here.
 */
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldsOfRolesTests {

	/** In the order of the columns below. */
	private static final UserRole[] ROLES = { UserRole.COORDINATOR, UserRole.ANALYST, UserRole.RESEARCHER,
			UserRole.STEWARD, UserRole.ADMIN };

	private final Map<UserRole, Guest> guests = new EnumMap<>(UserRole.class);

	@Autowired
	private GuestBook book;

	/** Null where nobody is there, FORBIDDEN where it is no question of the role. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					client(id: 'C0001') { id }                                     | null,null,null,found,null
					supportNetwork(client: 'C0001', at: {wave: 0}) { ties { id } } | null,null,null,found,null
					supportNetwork(client: 'C0001', at: {wave: 9}) { ties { id } } | null,null,null,BAD_REQUEST,null
					networkChange(client: 'C0001', from: 0, to: 1) { hamming }     | null,null,null,found,null
					search(text: 'C0001') { kind id about }                        | found,FORBIDDEN,found,found,FORBIDDEN
					search(text: '  ') { id }                                      | BAD_REQUEST,FORBIDDEN,BAD_REQUEST,BAD_REQUEST,FORBIDDEN
					whatIf(client: 'C0001', at: {wave: 9}, without: ['X']) { sentences } | null,null,null,BAD_REQUEST,null
					attention(client: 'C0001', at: {wave: 0}) { wave { index } }   | null,null,null,found,null
					samePersonCandidates(client: 'C0001') { totalCount }           | FORBIDDEN,FORBIDDEN,FORBIDDEN,found,FORBIDDEN
					cohort { whole { clients } }                                   | found,found,found,found,FORBIDDEN
					cohortClients(cell: {clients: true}) { totalCount }           | found,FORBIDDEN,found,found,FORBIDDEN
					""")
	void answersEachRole(String field, String expected) {
		List<String> words = List.of(expected.split(","));
		for (int i = 0; i < ROLES.length; i++) {
			String question = "{ it: %s }".formatted(field.replace("'", "\\\""));
			JsonNode answer = JsonMapper.shared().readTree(ask(ROLES[i], question));
			assertThat(outcome(answer)).as("%s for %s: %s", field, ROLES[i], answer).isEqualTo(words.get(i));
		}
	}

	/** Whoever is out of reach is in no list, no count and no page of it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					clients { totalCount edges { node { id } } pageInfo { hasNextPage } }                      | 0,0,0,6,0
					clients(first: 1) { totalCount edges { node { id } } pageInfo { hasNextPage } }            | 0,0,0,6,0
					clients(filter: {ids: ['C0001', 'C0002']}) { totalCount edges { node { id } } pageInfo { hasNextPage } } | 0,0,0,2,0
					clients(filter: {search: 'C'}) { totalCount edges { node { id } } pageInfo { hasNextPage } } | 0,0,0,6,0
					""")
	void listsForEachRole(String field, String expected) {
		List<String> counts = List.of(expected.split(","));
		for (int i = 0; i < ROLES.length; i++) {
			String question = "{ it: %s }".formatted(field.replace("'", "\\\""));
			JsonNode page = JsonMapper.shared().readTree(ask(ROLES[i], question)).at("/data/it");
			int count = Integer.parseInt(counts.get(i));
			assertThat(page.at("/totalCount").asInt()).as("%s for %s", field, ROLES[i]).isEqualTo(count);
			if (count == 0) {
				assertThat(page.at("/edges")).isEmpty();
				assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
			}
		}
	}

	/** A client who is out of reach is not even suggested; who works in care is known. */
	@Test
	void findsForEachRoleWhomItMaySee() {
		for (UserRole role : List.of(UserRole.COORDINATOR, UserRole.RESEARCHER, UserRole.STEWARD)) {
			boolean all = role == UserRole.STEWARD;
			assertThat(ask(role, "{ search(text: \\\"C000\\\", first: 50) { id } }").contains("C0001")).isEqualTo(all);
			assertThat(ask(role, "{ search(text: \\\"K0001\\\", first: 50) { id } }").contains("K0001-01"))
				.isEqualTo(all);
			assertThat(ask(role, "{ search(text: \\\"P1-001\\\") { kind id } }")).contains("PROFESSIONAL", "P1-001");
		}
	}

	@Test
	void knowsEveryField(@Autowired GraphQlSource source) {
		assertThat(names(source.schema().getQueryType())).containsExactly("attention", "client", "clients", "cohort",
				"cohortClients", "networkChange", "samePersonCandidates", "search", "supportNetwork", "whatIf");
		assertThat(names(source.schema().getMutationType())).containsExactly("changeWave", "correctReport",
				"distinguishPeople", "mergePeople", "openWave", "recordEvent", "recordReport", "registerClient",
				"registerSupporter", "retractReport", "undistinguishPeople", "unmergePeople");
		assertThat(names(source.schema().getSubscriptionType())).containsExactly("networkChanged");
	}

	private static Set<String> names(GraphQLObjectType type) {
		return type.getFieldDefinitions()
			.stream()
			.map((field) -> field.getName())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whoever may record hears of a client out of reach what is heard of one that is not
	 * there; nobody else may.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					recordReport(input: {reportId: 'RR', clientId: 'C0001', wave: 99, source: CLIENT, date: '2020-01-01'}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,unknown-wave,FORBIDDEN
					correctReport(input: {reportId: 'RR', supersedes: 'C0001-R', clientId: 'C0001', wave: 99, source: CLIENT, date: '2020-01-01'}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,unknown-wave,FORBIDDEN
					retractReport(input: {reportId: 'RR', clientId: 'C0001', supersedes: 'NOTHING'}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,unknown-report,FORBIDDEN
					recordEvent(input: {eventId: 'EE', clientId: 'C0001', kind: CRISIS, date: '2020-01-01', needId: 'NOTHING'}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,unknown-need,FORBIDDEN
					openWave(input: {clientId: 'C0001', wave: 999, date: '1900-01-01', status: CONDUCTED}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,waves-not-rising,FORBIDDEN
					changeWave(input: {clientId: 'C0001', wave: 999, date: '2990-01-01', status: CONDUCTED}) { errors { code } } | unknown-client,FORBIDDEN,FORBIDDEN,unknown-wave,FORBIDDEN
					registerClient(input: {clientId: 'C0001'}) { errors { code } } | unknown-professional,FORBIDDEN,FORBIDDEN,duplicate-id,FORBIDDEN
					mergePeople(input: {kept: 'P1-001', record: 'NOBODY'}) { errors { code } } | FORBIDDEN,FORBIDDEN,FORBIDDEN,unknown-person,FORBIDDEN
					unmergePeople(input: {kept: 'P1-001', record: 'NOBODY'}) { errors { code } } | FORBIDDEN,FORBIDDEN,FORBIDDEN,unknown-person,FORBIDDEN
					distinguishPeople(input: {one: 'P1-001', other: 'P1-001'}) { errors { code } } | FORBIDDEN,FORBIDDEN,FORBIDDEN,same-id,FORBIDDEN
					undistinguishPeople(input: {one: 'P1-001', other: 'no id'}) { errors { code } } | FORBIDDEN,FORBIDDEN,FORBIDDEN,no-id,FORBIDDEN
					registerSupporter(input: {agency: {agencyId: 'C0001', name: 'A', sector: 'S'}}) { errors { code } } | duplicate-id,FORBIDDEN,FORBIDDEN,duplicate-id,FORBIDDEN
					""")
	void changesForEachRole(String field, String expected) {
		List<String> words = List.of(expected.split(","));
		for (int i = 0; i < ROLES.length; i++) {
			String question = "mutation { it: %s }".formatted(field.replace("'", "\\\""));
			JsonNode answer = JsonMapper.shared().readTree(ask(ROLES[i], question));
			JsonNode code = answer.at("/data/it/errors/0/code");
			assertThat(answer.has("errors") ? outcome(answer) : code.asString())
				.as("%s for %s: %s", field, ROLES[i], answer)
				.isEqualTo(words.get(i));
		}
	}

	private static String outcome(JsonNode answer) {
		if (answer.has("errors")) {
			return answer.at("/errors/0/extensions/classification").asString();
		}
		return answer.at("/data/it").isNull() ? "null" : "found";
	}

	private String ask(UserRole role, String question) {
		Guest guest = this.guests.computeIfAbsent(role, (one) -> this.book.as("WITHOUT-CLIENTS", one));
		return guest.graphQl(question, guest.basic()).body();
	}

}

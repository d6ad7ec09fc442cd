package carenet.signin;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import carenet.access.UserRole;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Which role finds which page: a new page wants a row here. */
@ServedTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesOfRolesTests {

	/** In the order of the columns below. */
	private static final UserRole[] ROLES = { UserRole.COORDINATOR, UserRole.ANALYST, UserRole.RESEARCHER,
			UserRole.STEWARD, UserRole.ADMIN };

	private final Map<UserRole, Guest> guests = new EnumMap<>(UserRole.class);

	@Autowired
	private GuestBook book;

	@ParameterizedTest
	@CsvSource({ "/, 200, 302, 200, 200, 302", "/clients/C0001, 404, 404, 404, 200, 404",
			"/clients/NOBODY, 404, 404, 404, 404, 404", "/clients/new, 200, 404, 404, 200, 404",
			"/clients/C0001/record, 404, 404, 404, 200, 404", "/clients/NOBODY/record, 404, 404, 404, 404, 404",
			"/clients/C0001/reports, 404, 404, 404, 200, 404", "/clients/NOBODY/reports, 404, 404, 404, 404, 404",
			"/clients/C0001/reports/NOTHING/correct, 404, 404, 404, 404, 404",
			"/clients/C0001/reports/NOTHING/retract, 404, 404, 404, 404, 404",
			"/clients/C0001/events/new, 404, 404, 404, 200, 404", "/clients/C0001/waves/new, 404, 404, 404, 200, 404",
			"/clients/NOBODY/live, 404, 404, 404, 404, 404", "/clients/C0001/paper, 404, 404, 404, 200, 404",
			"/clients/NOBODY/paper, 404, 404, 404, 404, 404", "/clients/C0001/map.svg, 404, 404, 404, 200, 404",
			"/clients/NOBODY/map.svg, 404, 404, 404, 404, 404", "/clients/C0001/map.png, 404, 404, 404, 200, 404",
			"/clients/NOBODY/map.png, 404, 404, 404, 404, 404", "/analysis, 200, 200, 200, 200, 404",
			"/analysis/clients, 400, 400, 400, 400, 404", "/analysis/nowhere/x.csv, 404, 404, 404, 404, 404",
			"/analysis/nowhere/x.svg, 404, 404, 404, 404, 404", "/import, 404, 404, 404, 200, 404",
			"/export, 200, 404, 200, 200, 404", "/export/running, 200, 404, 200, 200, 404",
			"/export/download?format=tables, 200, 404, 200, 200, 404", "/api/export/tables, 200, 403, 200, 200, 403",
			"/desk, 404, 404, 404, 200, 404", "/desk/clients?id=C0001, 404, 404, 404, 302, 404",
			"/desk/clients/C0001, 404, 404, 404, 200, 404", "/desk/clients/NOBODY, 404, 404, 404, 404, 404",
			"/emergency, 200, 404, 404, 404, 404", "/health, 200, 200, 200, 200, 200",
			"/import/gone, 404, 404, 404, 404, 404", "/import/gone/findings.csv, 404, 404, 404, 404, 404",
			"/accounts, 404, 404, 404, 404, 200", "/cypher, 404, 404, 200, 200, 404",
			"/cypher/words, 404, 404, 403, 200, 404", "/graphiql, 200, 200, 200, 200, 200",
			"/sign-in, 200, 200, 200, 200, 200", "/sign-in/password, 200, 200, 200, 200, 200",
			"/sign-in/passkeys, 200, 200, 200, 200, 200", "/sign-in/no-role, 200, 200, 200, 200, 200",
			"/people/P1-001, 200, 404, 200, 200, 404", "/people/K0001-01, 404, 404, 404, 200, 404",
			"/people/NOBODY, 404, 404, 404, 404, 404", "/agencies/A1-01, 200, 404, 200, 200, 404",
			"/agencies/P1-001, 404, 404, 404, 404, 404", "/merges, 404, 404, 404, 200, 404",
			"/merges/candidates, 404, 404, 404, 200, 404", "/merges/decisions, 404, 404, 404, 200, 404",
			"/codebook, 200, 200, 200, 200, 200", "/codebook/download?format=md, 200, 200, 200, 200, 200",
			"/api/codebook, 200, 200, 200, 200, 200", "/nowhere, 404, 404, 404, 404, 404" })
	void showsEachRoleItsPages(String path, int coordinator, int analyst, int researcher, int steward, int admin) {
		int[] expected = { coordinator, analyst, researcher, steward, admin };
		for (int i = 0; i < ROLES.length; i++) {
			assertThat(guest(ROLES[i]).get(path).statusCode()).as("%s for %s", path, ROLES[i]).isEqualTo(expected[i]);
		}
	}

	private Guest guest(UserRole role) {
		return this.guests.computeIfAbsent(role, (one) -> this.book.in(one));
	}

	/** What the matrix above has to tell of. */
	@Test
	void knowsEveryPage(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
		Set<String> paths = pages.getHandlerMethods()
			.keySet()
			.stream()
			.filter((one) -> one.getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.flatMap((one) -> one.getPatternValues().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(paths).containsExactlyInAnyOrder("/", "/clients/{id}", "/clients/{id}/paper", "/clients/new",
				"/clients/{id}/record", "/clients/{id}/reports", "/clients/{id}/reports/{report}/correct",
				"/clients/{id}/reports/{report}/retract", "/clients/{id}/events/new", "/clients/{id}/waves/new",
				"/clients/{id}/live", "/clients/{id}/map.svg", "/clients/{id}/map.png", "/analysis",
				"/analysis/clients", "/analysis/{section}/{name}.csv", "/analysis/{section}/{name}.svg", "/import",
				"/import/{id}", "/import/{id}/findings.csv", "/export", "/export/running", "/export/download",
				"/api/export/{format}", "/desk", "/desk/clients", "/desk/clients/{id}", "/emergency", "/health",
				"/accounts", "/cypher", "/cypher/words", "/graphiql", "/sign-in", "/sign-in/password",
				"/sign-in/passkeys", "/sign-in/no-role", "/people/{id}", "/agencies/{id}", "/merges",
				"/merges/candidates", "/merges/decisions", "/codebook", "/codebook/download", "/api/codebook");
	}

	@Test
	void showsAPageThatIsNotForARoleAsOneThatIsNotThere() {
		Guest admin = guest(UserRole.ADMIN);
		HttpResponse<String> client = admin.get("/clients/C0001");
		assertThat(plain(client)).isEqualTo(plain(admin.get("/clients/NOBODY")))
			.isEqualTo(plain(admin.get("/import")))
			.isEqualTo(plain(admin.get("/nowhere")));
		Guest coordinator = guest(UserRole.COORDINATOR);
		assertThat(plain(coordinator.get("/clients/C0001")).replace("C0001", "X"))
			.isEqualTo(plain(coordinator.get("/clients/NOBODY")).replace("NOBODY", "X"));
	}

	private static String plain(HttpResponse<String> answer) {
		return answer.body().replaceAll("(content|value)=\"[^\"]{60,}\"", "");
	}

	@Test
	void namesOnlyThePagesOfTheRole() {
		assertThat(guest(UserRole.ANALYST).get("/analysis").body()).contains("href=\"/analysis\">Analysis")
			.doesNotContain(">Clients</a>", ">Import</a>", ">Accounts</a>");
		assertThat(guest(UserRole.STEWARD).get("/").body()).contains(">Clients</a>", ">Analysis</a>", ">Import</a>")
			.doesNotContain(">Accounts</a>");
		assertThat(guest(UserRole.ADMIN).get("/accounts").body()).contains(">Accounts</a>")
			.doesNotContain(">Clients</a>", ">Analysis</a>", ">Import</a>");
	}

	@Test
	void leadsToWhereARoleBegins() {
		assertThat(Guest.location(guest(UserRole.ANALYST).get("/"))).isEqualTo("/analysis");
		assertThat(Guest.location(guest(UserRole.ADMIN).get("/"))).isEqualTo("/accounts");
	}

}

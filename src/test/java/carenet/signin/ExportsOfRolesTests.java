package carenet.signin;

import java.net.http.HttpResponse;

import carenet.access.UserRole;
import carenet.export.ExportFormat;
import carenet.signin.Guests.GuestBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which role takes out what over HTTP: each role, each format, as people and as programs.
 */
@ServedTest
class ExportsOfRolesTests {

	@Autowired
	private GuestBook guests;

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void givesADownloadToThoseWhoMayExport(ExportFormat format) {
		for (UserRole role : new UserRole[] { UserRole.STEWARD, UserRole.RESEARCHER, UserRole.COORDINATOR }) {
			Guest guest = this.guests.with(role);
			HttpResponse<String> answer = guest.get("/api/export/" + format.word(), guest.basic());
			assertThat(answer.statusCode()).as("%s %s", role, format).isEqualTo(200);
			assertThat(answer.headers().firstValue("Content-Disposition"))
				.contains("attachment; filename=\"carenet-%s.zip\"".formatted(format.word()));
			assertThat(answer.body()).startsWith("PK");
		}
	}

	@ParameterizedTest
	@EnumSource(ExportFormat.class)
	void givesNothingToOthers(ExportFormat format) {
		for (UserRole role : new UserRole[] { UserRole.ANALYST, UserRole.ADMIN }) {
			Guest guest = this.guests.with(role);
			HttpResponse<String> answer = guest.get("/api/export/" + format.word(), guest.basic());
			assertThat(answer.statusCode()).as("%s %s", role, format).isEqualTo(403);
			assertThat(answer.body()).contains("you may not export");
			guest.signIn();
			assertThat(guest.get("/export/download?format=" + format.word()).statusCode()).isEqualTo(404);
		}
		assertThat(this.guests.guest("nobody").get("/api/export/" + format.word()).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesNamesForResearchAndWhatIsNotThere() {
		Guest researcher = this.guests.with(UserRole.RESEARCHER);
		assertThat(researcher.get("/api/export/tables?identities=true", researcher.basic()).statusCode())
			.isEqualTo(403);
		Guest steward = this.guests.with(UserRole.STEWARD);
		assertThat(steward.get("/api/export/nonsense", steward.basic()).statusCode()).isEqualTo(404);
		assertThat(steward.get("/api/export/tables?clients=C9999", steward.basic()).statusCode()).isEqualTo(404);
		assertThat(researcher.get("/api/export/tables?clients=C0001", researcher.basic()).body())
			.isEqualTo(researcher.get("/api/export/tables?clients=C9999", researcher.basic())
				.body()
				.replace("C9999", "C0001"));
		for (String wrong : new String[] { "waves=x", "waves=99", "rule=NO", "source=NO", "knownAt=NO", "clients=%2F",
				"waves=-1" }) {
			HttpResponse<String> answer = steward.get("/api/export/tables?" + wrong, steward.basic());
			assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
			assertThat(answer.headers().firstValue("Content-Disposition")).as(wrong).isEmpty();
		}
		assertThat(steward.get("/api/export/study-package?rule=MAJORITY", steward.basic()).statusCode()).isEqualTo(400);
	}

	@Test
	void saysOnThePageWhatARoleTakesOut() {
		Guest steward = this.guests.in(UserRole.STEWARD);
		assertThat(steward.get("/export").body()).contains("6 clients are", "With names and contact data")
			.doesNotContain("are left out in your role");
		Guest researcher = this.guests.in(UserRole.RESEARCHER);
		assertThat(researcher.get("/export").body()).contains("are left out in your role")
			.doesNotContain("With names and contact data");
		assertThat(steward.get("/export/download?format=tables&source=CLIENT&waves=0").body()).startsWith("PK");
		assertThat(steward.get("/export/download").statusCode()).isEqualTo(400);
	}

}

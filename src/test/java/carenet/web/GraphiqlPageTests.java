package carenet.web;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
class GraphiqlPageTests {

	@Test
	void runsTheFirstQueryWithoutTheInternet(Visitor visitor) {
		Page page = visitor.open("/graphiql");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Execute query"))).click();
		assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Result Window")))
			.containsText("\"label\": \"T1\"");
	}

}

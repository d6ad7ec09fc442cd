package carenet.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** That each number of the analysis leads to the clients behind it, and to a file. */
@BrowserTest
class AnalysisNumbersTests {

	/** Opens some numbers of each kind, and tells those that do not come to the same. */
	private static final String WRONG = """
			async ({selector, each}) => {
			  const seen = {}, wrong = [];
			  let opened = 0;
			  for (const link of document.querySelectorAll(selector)) {
			    const href = link.getAttribute('href');
			    const kind = new URL(href, location.href).searchParams.get('cell').split('~')[0];
			    seen[kind] = (seen[kind] ?? 0) + 1;
			    if (seen[kind] > each) continue;
			    const shown = (link.getAttribute('aria-label') ?? link.textContent).match(/(\\d+)( ties?)?$/)[1];
			    const text = await (await fetch(href)).text();
			    const total = new DOMParser().parseFromString(text, 'text/html').querySelector('h1 .total')?.textContent;
			    opened++;
			    if (total?.split(' ')[0] !== shown) wrong.push(`${shown}, not ${total}: ${href}`);
			  }
			  return [opened, ...wrong];
			}""";

	@ParameterizedTest
	@ValueSource(strings = { "", "&group=SEX", "&group=BIRTH_DECADE&rule=MAJORITY&source=CLIENT&source=PROFESSIONAL" })
	void everyKindOfNumberComesToTheSame(String query, Visitor visitor) {
		Page page = visitor.open("/analysis?show=support&show=measures&show=needs" + query);
		List<?> result = (List<?>) page.evaluate(WRONG, Map.of("selector", "td a[href*='cell=']", "each", 7));
		assertThat((Integer) result.getFirst()).isGreaterThan(60);
		assertThat(result.subList(1, result.size())).isEmpty();
	}

	@Test
	void everyPartOfTheFigureComesToTheSame(Visitor visitor) {
		Page page = visitor.open("/analysis?show=support");
		List<?> result = (List<?>) page.evaluate(WRONG, Map.of("selector", "figure a", "each", 60));
		assertThat((Integer) result.getFirst()).isGreaterThan(20);
		assertThat(result.subList(1, result.size())).isEmpty();
	}

	@Test
	void aNumberLeadsToItsClientsAndBack(Visitor visitor) {
		Page page = visitor.open("/analysis?district=NORTH&rule=INTERSECTION");
		Locator changes = page.getByRole(AriaRole.TABLE,
				new Page.GetByRoleOptions().setName("Ties of supporters by what became of them between two waves"));
		changes.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).nth(1).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("goes on, T0 to T1")))
			.isVisible();
		Visitor.assertAccessible(page);
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back to the analysis")).click();
		assertThat(page).hasURL(Pattern.compile("/analysis\\?rule=INTERSECTION&district=NORTH#change$"));
		changes.getByRole(AriaRole.ROW).nth(1).getByRole(AriaRole.LINK).nth(1).click();
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("K").setExact(true)).click();
		assertThat(page).hasURL(Pattern.compile("/clients/K\\?wave=1&rule=INTERSECTION$"));
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Client K"))).isVisible();
	}

	@Test
	void clientsComeInPages(Visitor visitor) {
		Page page = visitor.open("/analysis/clients?cell=clients");
		assertThat(page.getByRole(AriaRole.HEADING)).hasText("28 clients: in this view");
		assertThat(page.getByRole(AriaRole.ROW)).hasCount(1 + 28);
	}

	@Test
	void refusesANumberThatThereIsNot(Visitor visitor) {
		Page page = visitor.openInVain("/analysis/clients?cell=changed~0", 400);
		assertThat(page.locator("main")).containsText("cell 'changed~0' names no number of the analysis");
	}

	@ParameterizedTest
	@CsvSource({
			"change, Ties of supporters by what became of them between two waves: Table as CSV, carenet-change-NORTH-union.csv",
			"support, Where ties go from each wave to the next: Table as CSV, carenet-flows-NORTH-union.csv",
			"needs, Needs by how they are rated: Table as CSV, carenet-need-status-NORTH-union.csv" })
	void tablesAreFiles(String section, String link, String name, Visitor visitor) throws IOException {
		Page page = visitor.open("/analysis?district=NORTH&show=support&show=needs#" + section);
		Download download = page
			.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click());
		assertThat(download.suggestedFilename()).isEqualTo(name);
		assertThat(Files.readAllLines(download.path())).hasSizeGreaterThan(3).first().asString().contains(",");
	}

	@Test
	void aTableAsAFileHoldsWhatThePageShows(Visitor visitor) throws IOException {
		Page page = visitor.open("/analysis?district=NORTH&pair=0-1");
		Download download = page
			.waitForDownload(
					() -> page
						.getByRole(AriaRole.LINK,
								new Page.GetByRoleOptions().setName(
										"Ties of supporters by what became of them between two waves: Table as CSV"))
						.click());
		assertThat(Files.readString(download.path())).startsWith(
				"from,to,clients,persisted,added,ended,first_observed,not_reobserved,unknown,exited,transient,coverage,comparison,jaccard,jaccardLow,jaccardHigh,persistence,stability\r\n0,1,1,");
	}

	@ParameterizedTest
	@ValueSource(strings = { "change/change", "support/flows", "measures/measures", "needs/need-coverage",
			"needs/need-status" })
	void figuresStandAlone(String figure, Visitor visitor) throws Exception {
		Page page = visitor.open("/analysis");
		APIResponse answer = page.request().get("/analysis/" + figure + ".svg?group=SEX");
		assertThat(answer.headers().get("content-disposition")).startsWith("attachment; filename=\"carenet-")
			.contains("-by-SEX-union.svg");
		Element svg = DocumentBuilderFactory.newDefaultNSInstance()
			.newDocumentBuilder()
			.parse(new ByteArrayInputStream(answer.body()))
			.getDocumentElement();
		assertThat(svg.getTagName()).isEqualTo("svg");
		assertThat(svg.getElementsByTagName("style").getLength()).isOne();
		assertThat(svg.getElementsByTagName("a").getLength()).isZero();
	}

	@Test
	void thereIsNoOtherFile(Visitor visitor) {
		visitor.openInVain("/analysis/change/nothing.csv", 404);
		visitor.openInVain("/analysis/nothing/change.csv", 404);
		visitor.openInVain("/analysis/change/asked.svg", 404);
	}

}

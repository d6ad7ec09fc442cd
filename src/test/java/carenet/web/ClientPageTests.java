package carenet.web;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import carenet.graph.StatementCounter;
import carenet.map.MapOptions;
import carenet.map.NetworkMap;
import carenet.map.Placement;
import carenet.network.Networks;
import carenet.network.SupportNetwork;
import carenet.study.Id;
import carenet.study.View;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
class ClientPageTests {

	@Autowired
	StatementCounter statements;

	@Autowired
	Networks networks;

	private static Locator heading(Page page, String name) {
		return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator table(Page page, String name) {
		return page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(name));
	}

	private static Locator wave(Page page, String label) {
		return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Waves"))
			.getByRole(AriaRole.LINK)
			.filter(new Locator.FilterOptions().setHasText(label));
	}

	private static Locator supporter(Page page, String name) {
		return table(page, "The same as a table").getByRole(AriaRole.ROW)
			.filter(new Locator.FilterOptions()
				.setHas(page.getByRole(AriaRole.ROWHEADER, new Page.GetByRoleOptions().setName(name))));
	}

	/** The sentence on what became of somebody. */
	static Locator changed(Page page, String who) {
		return page.locator("#changes")
			.getByRole(AriaRole.LISTITEM)
			.filter(new Locator.FilterOptions().setHasText(who + ":"));
	}

	/** The list under a heading among those who are not counted. */
	private static Locator group(Page page, String heading) {
		return page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName(heading).setExact(true));
	}

	@Test
	void showsTheLatestWaveAndLeadsToTheOthers(Visitor visitor) {
		Page page = visitor.open("/clients/K");
		assertThat(wave(page, "T2")).hasAttribute("aria-current", "page");
		assertThat(heading(page, "Who supports K at T2")).isVisible();
		wave(page, "T1").click();
		assertThat(heading(page, "Who supports K at T1")).isVisible();
		assertThat(page).hasURL(Pattern.compile("\\?wave=1$"));
		assertThat(page).hasTitle("Client K at T1 – carenet");
		assertThat(wave(page, "T1")).hasAttribute("aria-current", "page");
		page.goBack();
		assertThat(heading(page, "Who supports K at T2")).isVisible();
	}

	@Test
	void everybodyKeepsThePlaceInEveryWave(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=0");
		Object before = place(page, "KP");
		wave(page, "T1").click();
		assertThat(heading(page, "Who supports K at T1")).isVisible();
		assertThat(place(page, "KP")).isEqualTo(before);
	}

	private static Object place(Page page, String id) {
		return page.evaluate("""
				(id) => {
				  const map = document.querySelector('figure.map svg').getBoundingClientRect();
				  const shape = document.querySelector('#map-' + id + ' .shape').getBoundingClientRect();
				  return [shape.x - map.x, shape.y - map.y, map.width, map.height, map.y].map(Math.round).join(' ');
				}""", id);
	}

	@ParameterizedTest
	@CsvSource({ "C, 0", "C, 1", "C, 2", "CR, 0", "K, 0", "K, 1", "K, 2" })
	void drawsTheSupportersOfTheTable(String client, int wave, Visitor visitor) {
		Page page = visitor.open("/clients/" + client + "?wave=" + wave);
		List<String> drawn = page.locator("figure.map a.node:not(.not-known)")
			.evaluateAll("nodes => nodes.map(node => node.id.replace('map-', ''))")
			.toString()
			.transform(ClientPageTests::sorted);
		List<String> listed = page.locator("table.supporters tbody tr")
			.evaluateAll("rows => rows.map(row => row.id.replace('supporter-', ''))")
			.toString()
			.transform(ClientPageTests::sorted);
		assertThat(drawn).isEqualTo(listed);
	}

	private static List<String> sorted(String list) {
		return List.of(list.replaceAll("[\\[\\]]", "").split(", ")).stream().sorted().toList();
	}

	@Test
	void claimsNothingThatTheFixtureDoesNotCarry(Visitor visitor) {
		Page t1 = visitor.open("/clients/C?wave=1");
		assertThat(supporter(t1, "nurse D")).containsText("a professional");
		assertThat(supporter(t1, "nurse D")).containsText("not named by the client");
		assertThat(supporter(t1, "nurse D")).not().containsText("≠");
		assertThat(group(t1, "Not named at this wave")).containsText("neighbour N");
		assertThat(group(t1, "Died")).containsText("died 3 May 2018");
		assertThat(changed(t1, "nurse D"))
			.containsText("first heard of at T1; those who name it were not asked about it at T0");
		Page t2 = visitor.open("/clients/C?wave=2");
		assertThat(group(t2, "Nobody was asked")).containsText("neighbour N");
		assertThat(group(t2, "Nobody was asked")).containsText("relative S");
		assertThat(group(t2, "Said not to support the client")).containsText("nurse D");
		assertThat(t2.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Before you read the map")))
			.containsText("The client: not asked at T2; heard at T0, T1.");
	}

	@Test
	void showsADisputeOnlyWhereSomebodySaysOtherwise(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1");
		assertThat(supporter(page, "friend KV")).containsText("≠ not so according to a professional");
		assertThat(supporter(page, "housemate KF")).not().containsText("≠");
		assertThat(table(page, "Needs at T1")).containsText("several supporters");
	}

	@Test
	void tellsWhoSaidWhatWhen(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1");
		Locator row = supporter(page, "friend KV");
		row.getByText("Who said what").click();
		assertThat(row).containsText("15 Jul 2019 nurse KP".replace("nurse", "social worker"));
		assertThat(row).containsText("does not support the client");
		assertThat(supporter(page, "social worker KP")).containsText("works for District team North");
	}

	@Test
	void aViewStandsInTheAddress(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1");
		page.getByText("Everybody’s word counts.").click();
		page.getByLabel("Nobody says no").check();
		page.getByLabel("Professionals").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
		assertThat(page.getByText("Only what is told by a professional counts.")).isVisible();
		assertThat(page).hasURL(Pattern.compile("rule=INTERSECTION&source=PROFESSIONAL"));
		assertThat(supporter(page, "housemate KF")).hasCount(0);
		wave(page, "T2").click();
		assertThat(heading(page, "Who supports K at T2")).isVisible();
		assertThat(page.getByText("Only what is told by a professional counts.")).isVisible();
		Visitor.assertAccessible(page);
	}

	@Test
	void readsAsItWasKnown(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1&knownAt=2019-02-01");
		assertThat(supporter(page, "housemate KF")).hasCount(0);
		assertThat(page.getByText("As it was known on 2019-02-01.")).isVisible();
	}

	@Test
	void readsWithoutJavaScript(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/clients/K");
		wave(page, "T0").click();
		assertThat(heading(page, "Who supports K at T0")).isVisible();
		assertThat(page.locator("figure.map svg")).isVisible();
		assertThat(supporter(page, "neighbour KN")).containsText("company");
		page.getByText("Everybody’s word counts.").click();
		page.getByLabel("More yes than no").check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show")).click();
		assertThat(group(page, "Named by some, not by all")).containsText("disputed");
	}

	@Test
	void theKeyboardReachesEverything(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1");
		page.keyboard().press("Tab");
		assertThat(page.getByText("Skip to the content")).isFocused();
		for (int i = 0; i < 40 && !isFocused(wave(page, "T0")); i++) {
			page.keyboard().press("Tab");
		}
		page.keyboard().press("Enter");
		assertThat(heading(page, "Who supports K at T0")).isVisible();
		for (int i = 0; i < 40 && !isFocused(page.locator("#map-client")); i++) {
			page.keyboard().press("Tab");
		}
		assertThat(page.locator("#map-client")).isFocused();
	}

	private static boolean isFocused(Locator locator) {
		return Boolean.TRUE.equals(locator.evaluate("node => node === document.activeElement"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/K?wave=1", "/clients/C?wave=1", "/clients/C?wave=2&rule=MAJORITY",
			"/clients/C?wave=0&source=HOSPITAL_RECORD", "/clients/K?wave=1&compare=0&without=KP&apart=true",
			"/clients/Z01", "/clients/Y-without-waves" })
	void isAccessibleInEveryState(String path, Visitor visitor) {
		Page page = visitor.open(path);
		page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
		Visitor.assertAccessible(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/K?wave=1", "/clients/C?wave=2", "/clients/X" })
	void fitsAPhoneInTheDark(String path, Visitor visitor) {
		Page page = visitor.onAPhone().inTheDark().open(path);
		page.locator("details").evaluateAll("all => all.forEach(one => one.open = true)");
		Visitor.assertFitsTheWidth(page);
		Visitor.assertAccessible(page);
		assertThat(page.locator("body")).hasCSS("background-color", "rgb(13, 20, 24)");
	}

	@Test
	void showsHostileTextAsText(Visitor visitor) {
		Page page = visitor.open("/clients/X");
		assertThat(table(page, "The same as a table").getByRole(AriaRole.ROWHEADER)).containsText(Town.HOSTILE);
		assertThat(table(page, "Needs at T0").getByRole(AriaRole.ROWHEADER)).containsText(Town.HOSTILE);
		assertThat(page.locator("main script, main img")).hasCount(0);
	}

	@Test
	void readsAClientInAtMostTwoStatements(Visitor visitor) {
		Visitor plain = visitor.withoutJavaScript();
		assertThat(this.statements.count(() -> plain.open("/clients/K?wave=1"))).isLessThanOrEqualTo(2);
	}

	@Test
	void arrowKeysFollowTheLinesOfTheMap(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=0");
		page.locator("#map-client").focus();
		String reached = "";
		for (String key : List.of("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown")) {
			page.locator("#map-client").focus();
			page.keyboard().press(key);
			reached += page.evaluate("document.activeElement.id") + " ";
		}
		assertThat(reached).as("who is tied to the client").contains("map-KF", "map-KN", "map-KP");
		page.locator("#map-KF").focus();
		assertThat(page.locator("#map-KF").getAttribute("data-to").split(" ")).contains("map-client", "map-KP");
		page.locator("#map-KP").press("Enter");
		assertThat(page).hasURL(Pattern.compile("#supporter-KP$"));
	}

	@Test
	void everySignHasASentenceThatTellsTheChange(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1&compare=0");
		assertThat(page.locator("#map-KB")).hasAttribute("aria-label", Pattern.compile(
				"^KB; helps with money, monthly; a good relation; for finances; new since T0; reported by the client$"));
		assertThat(page.locator("#map-KN")).hasAttribute("aria-label", Pattern.compile("; ended since T0"));
		assertThat(page.locator("#map-KN")).hasAttribute("class", Pattern.compile("ghost"));
		page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Compare"))
			.getByText("not compared")
			.click();
		assertThat(page.locator("#map-KN")).hasCount(0);
	}

	@Test
	void neverDrawsAsAddedWhomNobodyCouldHaveNamed(Visitor visitor) {
		Page page = visitor.open("/clients/C?wave=1&compare=0");
		assertThat(page.locator("#map-D .change-sign")).hasText("?");
		assertThat(page.locator("#map-P .change-sign")).hasText("+");
		assertThat(page.locator("#map-N .change-sign")).hasText("−");
		Page later = visitor.open("/clients/C?wave=2&compare=1");
		assertThat(later.locator("#map-S .change-sign")).hasText("?");
		assertThat(changed(later, "relative S")).containsText("there at T1; nobody was asked again at T2");
		assertThat(changed(later, "nurse D")).containsText("ended since T1");
	}

	@Test
	void theMapStaysWhereItIsWhenTheWaveIsSwitched(Visitor visitor) {
		Page page = visitor.open("/clients/C?wave=0");
		Object before = frame(page);
		wave(page, "T1").click();
		assertThat(heading(page, "Who supports C at T1")).isVisible();
		assertThat(frame(page)).isEqualTo(before);
		wave(page, "T2").click();
		assertThat(heading(page, "Who supports C at T2")).isVisible();
		assertThat(frame(page)).isEqualTo(before);
	}

	private static Object frame(Page page) {
		return page.evaluate("""
				() => {
				  const map = document.querySelector('figure.map').getBoundingClientRect();
				  return [map.x, map.y + window.scrollY, map.width].map(Math.round).join(' ');
				}""");
	}

	@Test
	void tellsWhatWouldBeLostWithoutJavaScript(Visitor visitor) {
		Page page = visitor.withoutJavaScript().open("/clients/K?wave=0");
		assertThat(page.locator("#what-if")).containsText("Without social worker KP");
		page.getByText("Choose who stops").click();
		page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("social worker KP")).check();
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What would be lost")).click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("If social worker KP stopped")))
			.isVisible();
		assertThat(page.locator("#loss")).containsText("Nobody else helps with finances.");
		assertThat(page.locator("#loss")).containsText("Nobody else is said to coordinate the help.");
	}

	@Test
	void tellsWhoWasAskedAndWhatComesNext(Visitor visitor) {
		Page page = visitor.open("/clients/C?wave=0");
		assertThat(page.locator(".standing")).containsText("The next wave, T1, is of 1 Aug 2018");
		page.getByText("Source by source").click();
		assertThat(page.locator(".standing")).containsText("Professionals: never asked before T1;");
		assertThat(page.locator(".standing")).containsText("Never asked: municipal records");
	}

	@Test
	void needsThatNobodyHelpsWithStandOnTop(Visitor visitor) {
		Page page = visitor.open("/clients/K?wave=1");
		assertThat(table(page, "Needs at T1").locator("tbody tr").first()).containsText("nobody helps with it");
		assertThat(table(page, "Needs at T1").locator("tbody tr").first()).containsText("T0");
		assertThat(table(page, "Needs at T1").locator("tbody tr").last())
			.containsText("Several agencies help with it: KB and District team North");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clients/K/paper?wave=1", "/clients/C/paper?wave=2&compare=0", "/clients/Z01/paper" })
	void fitsOneSheetOfPaper(String path, Visitor visitor) {
		Page page = visitor.open(path);
		Visitor.assertAccessible(page);
		byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
		assertThat(Pattern.compile("/Type\\s*/Page\\b(?!s)")
			.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
			.results()
			.count()).isEqualTo(1);
		assertThat(page.evaluate("""
				() => {
				  const sheet = document.querySelector('.sheet');
				  return sheet.scrollHeight <= sheet.clientHeight + 1;
				}""")).as("nothing is cut off").isEqualTo(true);
	}

	/** {@code carenet network K --wave 1 --format svg} writes these words, too. */
	@Test
	void theFileIsThePictureOfTheCommandLine(Visitor visitor) throws IOException {
		Page page = visitor.open("/clients/K?wave=1");
		Download svg = page.waitForDownload(() -> page.getByText("The map as SVG").click());
		List<SupportNetwork> waves = this.networks.findAllWaves(Id.of("K"), View.DEFAULT);
		assertThat(Files.readString(svg.path()))
			.isEqualTo(NetworkMap.of(waves.get(1), Placement.of(waves), MapOptions.FILE).svg());
	}

	@Test
	void theMapCanBeTakenAwayByIdsAlone(Visitor visitor) throws IOException {
		Page page = visitor.open("/clients/K?wave=1&compare=0");
		Download svg = page.waitForDownload(() -> page.getByText("The map as SVG").click());
		assertThat(svg.suggestedFilename()).isEqualTo("K-T1.svg");
		assertThat(Files.readString(svg.path())).contains("social worker KP").contains("and what changed since T0");
		Download png = page.waitForDownload(() -> page.getByText("The map as PNG").click());
		BufferedImage image = ImageIO.read(png.path().toFile());
		assertThat(image.getWidth()).isEqualTo(1600);
		assertThat(image.getHeight()).isGreaterThan(1200);
	}

	@Test
	void saysThatThereIsNoSuchClient(Visitor visitor) {
		Page page = visitor.openInVain("/clients/NOBODY", 404);
		assertThat(page.getByText("There is no client NOBODY here.")).isVisible();
		Visitor.assertAccessible(page);
		visitor.openInVain("/clients/not%20an%20id", 404);
	}

	@Test
	void saysWhichWavesThereAre(Visitor visitor) {
		Page page = visitor.openInVain("/clients/C?wave=7", 400);
		assertThat(page.getByText("Client C has no wave 7; it has T0 (1 Feb 2018), T1 (1 Aug 2018), T2 (1 Feb 2019)."))
			.isVisible();
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"',
			value = { "wave=x, wave 'x' is not a number", "rule=ALL, rule 'ALL' is not one of",
					"source=GOD, source 'GOD' is not one of", "knownAt=soon, 'soon' is neither a day",
					"wave=1&compare=1, compare 1 is not before wave 1", "wave=1&compare=x, compare 'x' is not a number",
					"wave=1&without=X, without: 'X' is nobody in the network" })
	void refusesAViewThatCannotBe(String query, String sentence, Visitor visitor) {
		assertThat(visitor.openInVain("/clients/C?" + query, 400).locator("main")).containsText(sentence);
	}

}

package carenet.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Taking data out on a page. */
@BrowserTest
class ExportPageTests {

	@TempDir
	Path folder;

	private static Locator exports(Page page) {
		return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Your exports"));
	}

	private List<String> files(Download download) throws IOException {
		Path zip = this.folder.resolve("download.zip");
		Files.deleteIfExists(zip);
		download.saveAs(zip);
		try (ZipFile file = new ZipFile(zip.toFile())) {
			return file.stream().map(ZipEntry::getName).toList();
		}
	}

	private static Download export(Page page, String format) {
		page.getByLabel(format, new Page.GetByLabelOptions().setExact(true)).check();
		page.getByLabel("Clients", new Page.GetByLabelOptions().setExact(true)).fill("K, C");
		return page.waitForDownload(
				() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export")).click());
	}

	@Test
	void downloadsAndSaysHowFarItIs(Visitor visitor) throws IOException {
		Page page = visitor.open("/export");
		Visitor.assertAccessible(page);
		assertThat(files(export(page, "Tables (CSV)"))).contains("alters.csv", "egos.csv", "dictionary.csv");
		assertThat(exports(page).getByRole(AriaRole.LISTITEM).first()).containsText("Tables (CSV) is whole");
		assertThat(exports(page).getByRole(AriaRole.LISTITEM).first()).containsText("2 of 2 clients");
		assertThat(files(export(page, "Study package"))).contains("statements.csv", "datapackage.json");
		assertThat(exports(page).getByRole(AriaRole.LISTITEM).first()).containsText("Study package is whole");
		Visitor.assertAccessible(page);
		page.setViewportSize(320, 640);
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void downloadsWithoutJavaScriptToo(Visitor visitor) throws IOException {
		Page page = visitor.withoutJavaScript().open("/export");
		assertThat(files(export(page, "GEXF 1.3"))).contains("network.gexf");
		exports(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("See how far they are")).click();
		assertThat(page).hasTitle("Exports under way – carenet");
		assertThat(exports(page).getByRole(AriaRole.LISTITEM).first()).containsText("GEXF 1.3 is whole");
	}

	@Test
	void isReadInTheDarkAndOnAPhone(Visitor visitor) {
		Page page = visitor.inTheDark().onAPhone().open("/export");
		Visitor.assertAccessible(page);
		Visitor.assertFitsTheWidth(page);
		page = visitor.open("/export/running");
		Visitor.assertAccessible(page);
		Visitor.assertFitsTheWidth(page);
	}

	@Test
	void saysWhatCannotBeExported(Visitor visitor) {
		Page page = visitor.open("/export");
		visitor.expectStatus(400);
		page.getByLabel("Waves", new Page.GetByLabelOptions().setExact(true)).fill("99");
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Export")).click();
		assertThat(page.locator("main")).containsText("wave");
		Visitor.assertAccessible(page);
	}

}

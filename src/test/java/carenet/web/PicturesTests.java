package carenet.web;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pictures of the pages to look at while working on them, under {@code target}. */
@BrowserTest
@Tag("pictures")
class PicturesTests {

	@Test
	void ofAllPages(Visitor visitor) {
		for (String path : new String[] { "/", "/?search=zzz", "/clients/K?wave=1", "/clients/C?wave=2", "/nowhere" }) {
			shoot(visitor.open(path), "light", path);
		}
		Visitor phone = visitor.onAPhone();
		shoot(phone.open("/"), "phone", "/");
		shoot(phone.open("/clients/K?wave=1"), "phone", "/clients/K?wave=1");
		shoot(phone.inTheDark().open("/clients/C?wave=1&rule=MAJORITY"), "dark", "/clients/C?wave=1");
	}

	private static void shoot(Page page, String how, String path) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target/pictures", how + path.replaceAll("\\W+", "-") + ".png")));
	}

}

package carenet.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import carenet.demo.StudyGenerator;
import carenet.graph.TestFolders;
import carenet.intake.StudyImporter;
import carenet.study.Progress;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the README's picture of the client page, with the demonstration study:
 * {@code mvn test -Dtest=ClientPagePictureTests -Dcarenet.picture=src/docs/client-page.png}.
 */
@BrowserTest
@EnabledIfSystemProperty(named = "carenet.picture", matches = ".+")
class ClientPagePictureTests {

	@Autowired
	StudyImporter importer;

	@Autowired
	Town town;

	@Autowired
	StoredStudy study;

	@Test
	void takesThePicture(Visitor visitor) throws IOException {
		this.town.leave();
		Path folder = TestFolders.fresh();
		new StudyGenerator(StudyGenerator.CLIENTS, StudyGenerator.SEED).write(folder);
		assertThat(this.importer.importPackage(folder, Progress.NONE).imported()).isNotNull();
		this.study.askAgain();
		Path picture = Path.of(System.getProperty("carenet.picture"));
		Page page = visitor.open("/clients/C0001?wave=1");
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setClip(0, 0, 1280, 1560)
			.setTimeout(120_000)
			.setPath(picture));
		assertThat(Files.size(picture)).isLessThan(300_000);
	}

}

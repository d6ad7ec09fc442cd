package carenet.graph;

import java.nio.file.Path;

import carenet.Carenet;
import carenet.access.IdentityVault;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = Carenet.class, webEnvironment = WebEnvironment.NONE)
@OwnData
class OwnDataTests {

	@Autowired
	DataFolder data;

	@Autowired
	IdentityVault vault;

	@Test
	void startsTheWholeProductOnFilesOfItsOwn() {
		assertThat(this.data.root()).startsWith(Path.of("target").toAbsolutePath());
		assertThat(RunningServer.find(this.data.root())).isPresent();
		assertThat(this.vault.find(Id.of("nobody"))).isEmpty();
	}

}

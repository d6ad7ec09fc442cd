package carenet;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Arrows between rooms never point up. */
class ModularityTests {

	@Test
	void everyRoomImportsOnlyWhatItsPackageInfoAllows() {
		ApplicationModules.of(Carenet.class).verify();
	}

}

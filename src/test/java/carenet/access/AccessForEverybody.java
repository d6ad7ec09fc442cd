package carenet.access;

import java.time.Clock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** For tests over the database: everything is in reach until another viewer looks. */
@TestConfiguration(proxyBeanMethods = false)
public class AccessForEverybody {

	@Bean
	TestViewer testViewer() {
		return new TestViewer();
	}

	@Bean
	Access access(TestViewer viewer, Clock clock) {
		return new Access(viewer, (account) -> viewer.get().opened(), clock);
	}

}

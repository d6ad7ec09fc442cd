package carenet.bench;

import java.util.function.Supplier;

import carenet.access.CurrentViewer;
import carenet.access.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Whoever is to look; one thread at a time measures. */
@Configuration(proxyBeanMethods = false)
class BenchViewer {

	private static volatile Viewer viewer = Viewer.LOCAL;

	@Bean
	@Primary
	CurrentViewer whoMeasures() {
		return () -> viewer;
	}

	static <T> T as(Viewer who, Supplier<T> work) {
		viewer = who;
		try {
			return work.get();
		}
		finally {
			viewer = Viewer.LOCAL;
		}
	}

}

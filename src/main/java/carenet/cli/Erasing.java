package carenet.cli;

import java.util.List;
import java.util.Map;

import carenet.erasure.Erasure;
import carenet.erasure.ErasureEnd;
import carenet.erasure.ErasureProof;
import carenet.graph.StoreFiles;

/**
 * The three stages of an erasure that has begun: on the open database, on its files while
 * nothing has them open, and without a database.
 */
final class Erasing {

	private final Opening opening;

	private final Map<String, String> properties;

	private final Console console;

	Erasing(Opening opening, Map<String, String> properties, Console console) {
		this.opening = opening;
		this.properties = properties;
		this.console = console;
	}

	/** All stages of what a crash interrupted. */
	List<ErasureProof> finish() {
		StoreFiles files;
		try (Backstage product = this.opening.open(this.properties)) {
			files = carryOut(product);
		}
		return end(files);
	}

	/** The first stage. */
	StoreFiles carryOut(Backstage product) {
		try (ProgressLine progress = new ProgressLine(this.console)) {
			product.get(Erasure.class).carryOut(progress);
		}
		return product.get(StoreFiles.class);
	}

	/** The second and the third stage, once the database is closed. */
	List<ErasureProof> end(StoreFiles files) {
		if (files.areOurs()) {
			try (ProgressLine progress = new ProgressLine(this.console)) {
				files.writeAnew(progress);
			}
		}
		try (Backstage product = this.opening.openWithoutDatabase(this.properties)) {
			return product.get(ErasureEnd.class).finish(files.areOurs());
		}
	}

}

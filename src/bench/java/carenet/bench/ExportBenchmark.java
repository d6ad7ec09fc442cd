package carenet.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import carenet.audit.AuditObject;
import carenet.demo.StudyGenerator;
import carenet.export.ExportFormat;
import carenet.export.ExportOrder;
import carenet.export.Exported;
import carenet.export.Exports;
import carenet.intake.StudyImporter;
import carenet.study.Progress;

/**
 * Exports a large study in every format into nothing, and weighs what is alive in memory
 * meanwhile: after a collection, so that it does not depend on how much was allocated.
 * Prints the rows of {@code src/docs/benchmarks.md}; the argument is another number of
 * clients.
 */
public final class ExportBenchmark {

	private static final int CLIENTS = 10_000;

	private static final int WEIGHINGS = 10;

	private ExportBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		int clients = (args.length > 0) ? Integer.parseInt(args[0]) : CLIENTS;
		Path folder = Path.of("target/bench-export-" + clients);
		Path study = folder.resolve("study");
		if (!Files.exists(study)) {
			new StudyGenerator(clients, 1).write(study);
		}
		try (Product product = Product.start(folder.resolve("data").toString())) {
			product.part(StudyImporter.class).importPackage(study, Progress.NONE);
			System.out.println("| export | clients a second | MB a second | alive before, MB | alive at most, MB |");
			for (ExportFormat format : ExportFormat.values()) {
				System.out.println(row(product.part(Exports.class), format));
			}
		}
		System.out.println(Machine.description() + ", " + Machine.loadAverage());
		System.exit(0);
	}

	private static String row(Exports exports, ExportFormat format) {
		Weighed weighed = new Weighed();
		Counted counted = new Counted();
		ExportOrder order = ExportOrder.all(format);
		long before = Weighed.alive();
		long start = System.nanoTime();
		Exported exported = exports.write(order, exports.zip(counted), AuditObject.Kind.COMMAND, weighed);
		double seconds = (System.nanoTime() - start - weighed.nanos) / 1e9;
		return String.format(Locale.ROOT, "| %s | %.0f | %.1f | %d | %d |", format.word(),
				exported.clients() / seconds, counted.bytes / 1e6 / seconds, before >> 20, weighed.most >> 20);
	}

	/** Ten times on the way; what that takes is not the export's. */
	private static final class Weighed implements Progress {

		private long most;

		private long nanos;

		private long weighed;

		@Override
		public void at(Step step) {
			if (step.done() * WEIGHINGS / Math.max(1, step.total()) > this.weighed) {
				this.weighed++;
				long start = System.nanoTime();
				this.most = Math.max(this.most, alive());
				this.nanos += System.nanoTime() - start;
			}
		}

		static long alive() {
			System.gc();
			Runtime runtime = Runtime.getRuntime();
			return runtime.totalMemory() - runtime.freeMemory();
		}

	}

	/** Takes everything, and keeps nothing. */
	private static final class Counted extends OutputStream {

		private long bytes;

		@Override
		public void write(int one) {
			this.bytes++;
		}

		@Override
		public void write(byte[] some, int from, int length) {
			this.bytes += length;
		}

	}

}

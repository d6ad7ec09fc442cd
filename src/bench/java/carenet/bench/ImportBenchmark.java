package carenet.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import carenet.fhir.FhirImports;
import carenet.fhir.FhirOptions;
import carenet.intake.Findings;
import carenet.intake.ImportResult;
import carenet.intake.Known;
import carenet.intake.PackageWriter;
import carenet.intake.StudyImporter;
import carenet.intake.Translator;
import carenet.networkcanvas.CanvasImports;
import carenet.networkcanvas.CanvasOptions;
import carenet.study.Progress;
import carenet.study.Source;

/**
 * How long FHIR and Network Canvas take against the same evidence as a study package, each
 * into an empty store: what is above one is reading and translating.
 */
public final class ImportBenchmark {

	private static final int CLIENTS = Integer.parseInt(System.getenv().getOrDefault("BENCH_CLIENTS", "1000"));

	private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_ROUNDS", "3"));

	private static final int PROFESSIONALS = 200;

	private static final Path FOLDER = Path.of("target/bench-import");

	private ImportBenchmark() {
	}

	public static void main(String[] args) throws IOException {
		Path ndjson = Files.createDirectories(FOLDER).resolve("records.ndjson");
		write(ndjson);
		FhirOptions records = new FhirOptions(List.of(ndjson),
				List.of(LocalDate.of(2022, 1, 1), LocalDate.of(2024, 1, 1), LocalDate.of(2026, 1, 1)),
				Source.HOSPITAL_RECORD, null, null, false, null);
		measure("FHIR", ndjson, (product) -> product.part(FhirImports.class).of(records));
		Path interviews = Interviews.write(FOLDER.resolve("interviews"), CLIENTS);
		CanvasOptions options = new CanvasOptions(List.of(interviews), Interviews.mapping(FOLDER), 0, null);
		measure("Network Canvas", interviews, (product) -> product.part(CanvasImports.class).of(options));
		System.exit(0);
	}

	private static void measure(String format, Path files, Function<Product, Translator> translators) throws IOException {
		List<Double> translated = new ArrayList<>();
		List<Double> packages = new ArrayList<>();
		for (int round = 0; round <= ROUNDS; round++) {
			double one = time(translators, false);
			double other = time(translators, true);
			if (round > 0) {
				translated.add(one);
				packages.add(other);
			}
			System.out.printf("%s, round %d: as it is %.1f s, as a package %.1f s%n", format, round, one, other);
		}
		System.out.printf("| %s | %,d | %.1f | %.1f | %.1f | %.2f | %s |%n", format, CLIENTS, size(files) / 1e6,
				median(translated), median(packages), median(translated) / median(packages), Machine.loadAverage());
	}

	private static double size(Path files) throws IOException {
		try (Stream<Path> all = Files.walk(files)) {
			return all.filter(Files::isRegularFile).mapToLong((file) -> file.toFile().length()).sum();
		}
	}

	/** Into an empty store, as it is or as the package that it is translated into. */
	private static double time(Function<Product, Translator> translators, boolean asPackage) throws IOException {
		Path store = FOLDER.resolve("store-" + System.nanoTime());
		try (Product product = Product.start(store.toString())) {
			Translator translator = translators.apply(product);
			Path study = FOLDER.resolve("package");
			if (asPackage) {
				try (PackageWriter rows = PackageWriter.into(study)) {
					translator.translate(rows, (person) -> {
					}, Known.NOTHING, new Findings(), Progress.NONE);
				}
			}
			StudyImporter importer = product.part(StudyImporter.class);
			long start = System.nanoTime();
			ImportResult result = asPackage ? importer.importPackage(study, Progress.NONE)
					: importer.importTranslated(translator, Progress.NONE);
			double seconds = (System.nanoTime() - start) / 1e9;
			if (result.imported() == null || result.imported().appended().clients() != CLIENTS) {
				throw new IllegalStateException(result.findings().toText());
			}
			return seconds;
		}
	}

	private static double median(List<Double> values) {
		double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
		return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(0);
	}

	private static void write(Path file) throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			for (int i = 0; i < PROFESSIONALS; i++) {
				line(out, "{\"resourceType\":\"Organization\",\"id\":\"org-%d\",\"name\":\"Agency %d\"}".formatted(i, i));
				line(out, "{\"resourceType\":\"Practitioner\",\"id\":\"prac-%d\",\"name\":[{\"text\":\"Professional %d\"}]}".formatted(i, i));
				line(out, "{\"resourceType\":\"PractitionerRole\",\"id\":\"role-%d\",\"practitioner\":{\"reference\":\"Practitioner/prac-%d\"},\"organization\":{\"reference\":\"Organization/org-%d\"}}".formatted(i, i, i));
			}
			for (int i = 0; i < CLIENTS; i++) {
				client(out, i);
			}
		}
	}

	private static void client(BufferedWriter out, int i) throws IOException {
		line(out, "{\"resourceType\":\"Patient\",\"id\":\"pat-%d\",\"gender\":\"female\",\"birthDate\":\"1950-02-03\",\"name\":[{\"text\":\"Client %d\"}]}".formatted(i, i));
		StringBuilder members = new StringBuilder();
		for (int k = 0; k < 6; k++) {
			members.append("%s{\"member\":{\"reference\":\"PractitionerRole/role-%d\"},\"period\":{\"start\":\"20%d-03-01\"}}"
				.formatted((k > 0) ? "," : "", (i * 7 + k * 13) % PROFESSIONALS, 18 + k));
		}
		for (int k = 0; k < 3; k++) {
			line(out, "{\"resourceType\":\"RelatedPerson\",\"id\":\"rel-%d-%d\",\"patient\":{\"reference\":\"Patient/pat-%d\"},\"relationship\":[{\"coding\":[{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-RoleCode\",\"code\":\"SIS\"}]}]}".formatted(i, k, i));
			members.append(",{\"member\":{\"reference\":\"RelatedPerson/rel-%d-%d\"}}".formatted(i, k));
		}
		line(out, "{\"resourceType\":\"CareTeam\",\"id\":\"team-%d\",\"status\":\"active\",\"subject\":{\"reference\":\"Patient/pat-%d\"},\"period\":{\"start\":\"2018-01-01\"},\"participant\":[%s]}".formatted(i, i, members));
		for (int k = 0; k < 5; k++) {
			line(out, "{\"resourceType\":\"Condition\",\"id\":\"cond-%d-%d\",\"subject\":{\"reference\":\"Patient/pat-%d\"},\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},\"recordedDate\":\"2021-05-0%d\",\"code\":{\"coding\":[{\"system\":\"http://hl7.org/fhir/sid/icd-10\",\"code\":\"F3%d\",\"display\":\"Condition\"}]}}".formatted(i, k, i, k + 1, k));
		}
	}

	private static void line(BufferedWriter out, String text) throws IOException {
		out.write(text);
		out.newLine();
	}

}

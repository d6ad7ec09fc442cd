package carenet.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import carenet.audit.AuditObject;
import carenet.export.Bundle;
import carenet.export.ExportFormat;
import carenet.export.ExportOrder;
import carenet.export.Exported;
import carenet.export.Exports;
import carenet.study.Id;
import carenet.study.NotFound;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code carenet export}: the study as files for other programs. */
@Command(name = "export",
		description = "Writes clients into files that other programs read: by ids, with a data dictionary beside them.",
		sortOptions = false)
final class Export implements Callable<Integer> {

	private static final Path STANDARD_OUTPUT = Path.of("-");

	private final Opening opening;

	private final Map<String, String> given;

	private final Console console;

	@Parameters(paramLabel = "FORMAT", converter = Word.class,
			description = "study-package, tables, json-lines, graphml, gexf, siena or care-teams.")
	private ExportFormat format = ExportFormat.STUDY_PACKAGE;

	@Option(names = "--out", paramLabel = "FILE|DIR|-", required = true,
			description = "A name that ends with .zip, the name of a file where the format is one file, "
					+ "a folder otherwise, or - for standard output. Nothing is replaced.")
	private Path out = STANDARD_OUTPUT;

	@Option(names = "--clients", paramLabel = "ID", split = ",", description = "These alone (default: all).")
	private List<String> clients = List.of();

	@Option(names = "--waves", paramLabel = "N", split = ",", description = "These alone: 0, 1, 2, … (default: all).")
	private Set<Integer> waves = Set.of();

	@Mixin
	private final ViewOptions view = new ViewOptions();

	@Option(names = "--identities", description = "With names and contact data.")
	private boolean identities;

	@Mixin
	private final DataOption data = new DataOption();

	Export(Opening opening, Map<String, String> given, Console console) {
		this.opening = opening;
		this.given = given;
		this.console = console;
	}

	@Override
	public Integer call() {
		ExportOrder order = new ExportOrder(this.format, this.view.view(), this.clients.stream().map(Id::of).toList(),
				this.waves, this.identities);
		this.console.remark(exported(order).sentence());
		return ExitCode.DONE.code();
	}

	private Exported exported(ExportOrder order) {
		try (Backstage product = this.opening.open(this.data.with(this.given));
				ProgressLine progress = new ProgressLine(this.console)) {
			Exports exports = product.get(Exports.class);
			exports.check(order);
			return exports.write(order, bundle(exports, order), AuditObject.Kind.COMMAND, progress);
		}
	}

	private Bundle bundle(Exports exports, ExportOrder order) {
		return this.out.equals(STANDARD_OUTPUT)
				? exports.bundle(order, new BufferedOutputStream(new Pipe(this.console.out()), 1 << 16))
				: exports.bundle(order, this.out);
	}

	/** Standard output that says so when nobody reads it any more. */
	private static final class Pipe extends OutputStream {

		private final PrintStream out;

		Pipe(PrintStream out) {
			this.out = out;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			if (this.out.checkError()) {
				throw new IOException("nobody reads it any more");
			}
		}

		@Override
		public void flush() {
			this.out.flush();
		}

	}

	/** A format by its word. */
	static final class Word implements ITypeConverter<ExportFormat> {

		@Override
		public @Nullable ExportFormat convert(String word) {
			try {
				return ExportFormat.named(word);
			}
			catch (NotFound ex) {
				throw new TypeConversionException(String.valueOf(ex.getMessage()));
			}
		}

	}

}

package carenet.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import carenet.access.Access;
import carenet.access.UserRole;
import carenet.access.Viewer;
import carenet.demo.StudyGenerator;
import carenet.graph.DataFolder;
import carenet.graph.EmptyGraph;
import carenet.graph.Graph;
import carenet.graph.GraphTest;
import carenet.intake.StudyImporter;
import carenet.study.NotFound;
import carenet.study.Progress;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What becomes of an answer that should be a file. */
@GraphTest
@Import(ExportTestConfiguration.class)
class DownloadTests {

	private static final ExportForm EVERYTHING = new ExportForm(null, null, null, null, null, null, null);

	@Autowired
	Graph graph;

	@Autowired
	StudyImporter importer;

	@Autowired
	Exports exports;

	@Autowired
	Access access;

	@Autowired
	DataFolder data;

	@TempDir
	Path folder;

	@BeforeEach
	void study() {
		EmptyGraph.empty(this.graph);
		new StudyGenerator(3, 5).write(this.folder.resolve("demo"));
		this.importer.importPackage(this.folder.resolve("demo"), Progress.NONE);
	}

	@Test
	void isAnOrdinaryErrorUntilItsFirstByte() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		ExportForm nobody = new ExportForm(null, null, null, null, "C9999", null, null);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> pages(1).download("tables", nobody, response));
		assertThat(response.getHeaderNames()).isEmpty();
		assertThat(response.getContentAsByteArray()).isEmpty();
	}

	@Test
	void endsQuietlyAndMakesRoomWhenSomebodyHangsUp() throws IOException {
		ExportPages pages = pages(1);
		for (ExportFormat format : ExportFormat.values()) {
			HungUp response = new HungUp(400);
			pages.download(format.word(), EVERYTHING, response);
			assertThat(response.getContentType()).isEqualTo("application/zip");
		}
		try (Stream<Path> left = Files.list(this.data.folder("exports"))) {
			assertThat(left).as("nothing put aside has a name").isEmpty();
		}
		assertThat(this.runs.own()).hasSize(ExportFormat.values().length)
			.allMatch((run) -> run.sentence().startsWith("broke off"));
		MockHttpServletResponse whole = new MockHttpServletResponse();
		pages.download("tables", EVERYTHING, whole);
		assertThat(whole.getContentAsByteArray()).startsWith('P', 'K').hasSizeGreaterThan(1000);
		assertThat(this.runs.own().getFirst()).satisfies((run) -> {
			assertThat(run.sentence()).isEqualTo("is whole");
			assertThat(run.pace().counted()).isEqualTo("3 of 3 clients");
		});
	}

	@Test
	void tellsHowFarItIsWhileItIsWritten() {
		EmptyGraph.empty(this.graph);
		new StudyGenerator(85, 5).write(this.folder.resolve("more"));
		this.importer.importPackage(this.folder.resolve("more"), Progress.NONE);
		Set<String> told = new LinkedHashSet<>();
		pages(1).download("json-lines", EVERYTHING, new MockHttpServletResponse() {

			@Override
			public ServletOutputStream getOutputStream() {
				return new Watched(() -> DownloadTests.this.runs.own()
					.forEach((run) -> told.add(run.pace().counted() + (run.isRunning() ? ", running" : ""))));
			}

		});
		assertThat(told).contains("40 of 85 clients, running", "80 of 85 clients, running");
		assertThat(new ExportRuns(() -> new Viewer("somebody", UserRole.STEWARD), Clock.systemUTC()).own())
			.as("nobody sees anybody else's")
			.isEmpty();
	}

	@Test
	void tellsFurtherOnesToComeAgain() {
		assertThatExceptionOfType(ResponseStatusException.class)
			.isThrownBy(() -> pages(0).forPrograms("tables", EVERYTHING, new MockHttpServletResponse()))
			.satisfies((ex) -> assertThat(ex.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
	}

	@Test
	void readsIdsAndWavesWithCommasOrBlanks() {
		ExportForm form = new ExportForm("MAJORITY", List.of("CLIENT"), null, null, " C0001, C0002 C0001 ", "1 0",
				null);
		ExportOrder order = form.order(ExportFormat.TABLES);
		assertThat(order.clients()).extracting((id) -> id.value()).containsExactly("C0001", "C0002");
		assertThat(order.waves()).containsExactly(0, 1);
		assertThat(order.logged()).isEqualTo("tables MAJORITY of C");
	}

	private final ExportRuns runs = new ExportRuns(() -> Viewer.LOCAL, Clock.systemUTC());

	private ExportPages pages(int atOnce) {
		return new ExportPages(this.exports, this.access, this.runs, atOnce);
	}

	/** Tells somebody of each byte. */
	private static final class Watched extends ServletOutputStream {

		private final Runnable watcher;

		Watched(Runnable watcher) {
			this.watcher = watcher;
		}

		@Override
		public void write(int one) {
			this.watcher.run();
		}

		@Override
		public void write(byte[] bytes, int from, int length) {
			this.watcher.run();
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(@Nullable WriteListener listener) {
			throw new UnsupportedOperationException();
		}

	}

	/** Takes so many bytes, and then no more. */
	private static final class HungUp extends MockHttpServletResponse {

		private int room;

		HungUp(int room) {
			this.room = room;
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return new ServletOutputStream() {

				@Override
				public void write(int one) throws IOException {
					if (--HungUp.this.room < 0) {
						throw new IOException("Broken pipe");
					}
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setWriteListener(@Nullable WriteListener listener) {
					throw new UnsupportedOperationException();
				}

			};
		}

	}

}

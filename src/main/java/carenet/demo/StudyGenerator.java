package carenet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import carenet.study.BadInput;

/**
 * Makes a demonstration study: a world of clients and their supporters, and what people
 * tell of it. The same number of clients and seed give the same bytes, and a client is
 * the same in a study of any size.
 */
public final class StudyGenerator {

	/** As many as in the study that it is modelled on. */
	public static final int CLIENTS = 35;

	public static final long SEED = 1;

	/** More would not be a study. */
	public static final int MOST_CLIENTS = 1_000_000;

	private final int clients;

	private final long seed;

	public StudyGenerator(int clients, long seed) {
		if (clients < 1 || clients > MOST_CLIENTS) {
			throw new BadInput("%s clients cannot be generated: 1 to %s".formatted(Integer.toString(clients),
					Integer.toString(MOST_CLIENTS)));
		}
		this.clients = clients;
		this.seed = seed;
	}

	/**
	 * What is really so for one client, for comparison with what is told.
	 * @param number the client's, from 0
	 */
	public Truth truth(int number) {
		if (number < 0 || number >= this.clients) {
			throw new BadInput("client number %s is outside 0 to %s".formatted(Integer.toString(number),
					Integer.toString(this.clients - 1)));
		}
		return TruthMaker.make(setting(number, TownBuilder.build(this.seed, number / Town.CLIENTS)));
	}

	/** As {@link #write(Path, IntConsumer)}, silently. */
	public void write(Path folder) {
		write(folder, (done) -> {
		});
	}

	/**
	 * Writes the study as a package.
	 * @param folder where; made when it is missing, and refused when there is something
	 * in it
	 * @param progress is told after each client how many are done
	 */
	public void write(Path folder, IntConsumer progress) {
		try {
			prepare(folder);
			Files.writeString(folder.resolve("datapackage.json"), new Descriptor(this.clients, this.seed).json());
			try (CsvTables tables = new CsvTables(folder)) {
				write(new StudyRows(tables), progress);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void prepare(Path folder) throws IOException {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new BadInput("'%s' is not a folder: a study is written into a new or empty one".formatted(folder));
		}
		Files.createDirectories(folder);
		try (Stream<Path> inside = Files.list(folder)) {
			if (inside.findAny().isPresent()) {
				throw new BadInput("'%s' is not empty: a study is written into a new or empty one".formatted(folder));
			}
		}
	}

	/** Town by town, client by client: nothing is kept. */
	private void write(StudyRows rows, IntConsumer progress) {
		for (int first = 0; first < this.clients; first += Town.CLIENTS) {
			Town town = TownBuilder.build(this.seed, first / Town.CLIENTS);
			StudyWriter writer = new StudyWriter(this.seed, town, rows);
			for (int number = first; number < Math.min(first + Town.CLIENTS, this.clients); number++) {
				writer.write(setting(number, town));
				progress.accept(number + 1);
			}
			writer.finish();
		}
	}

	private Setting setting(int number, Town town) {
		return new Setting(this.seed, number, Story.of(number), town);
	}

}

package carenet.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Which number a node of one store has in another: on the disk, so that memory stays
 * bounded.
 */
final class NodeNumbers implements AutoCloseable {

	private static final int PIECE = 1 << 17;

	private final FileChannel file;

	private final Arena arena = Arena.ofConfined();

	private final List<MemorySegment> pieces = new ArrayList<>();

	/** In a file of that name, which is gone in the end. */
	NodeNumbers(Path path) throws IOException {
		this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
				StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
	}

	void put(long before, long after) {
		piece(before).setAtIndex(ValueLayout.JAVA_LONG, before % PIECE, after);
	}

	long get(long before) {
		return piece(before).getAtIndex(ValueLayout.JAVA_LONG, before % PIECE);
	}

	private MemorySegment piece(long number) {
		while (this.pieces.size() <= number / PIECE) {
			this.pieces.add(map(this.pieces.size()));
		}
		return this.pieces.get((int) (number / PIECE));
	}

	private MemorySegment map(int piece) {
		try {
			long bytes = (long) PIECE * Long.BYTES;
			return this.file.map(MapMode.READ_WRITE, piece * bytes, bytes, this.arena);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.arena.close();
		this.file.close();
	}

}

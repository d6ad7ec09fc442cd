package carenet.graph;

import java.nio.file.Path;

/** Writes a store anew, and has no power any more after so many things were copied. */
final class KilledCopy {

	static final int NO_POWER = 9;

	private KilledCopy() {
	}

	public static void main(String[] arguments) {
		int last = Integer.parseInt(arguments[1]);
		int[] copied = { 0 };
		new StoreFiles(new DataFolder(Path.of(arguments[0])), SharedNeo4j.SMALL).writeAnew((step) -> {
			if (++copied[0] == last) {
				Runtime.getRuntime().halt(NO_POWER);
			}
		});
	}

}

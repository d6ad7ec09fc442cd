package carenet.demo;

import carenet.study.Id;

/** The ids of the generated study: a letter, the client's number, a running number. */
final class Ids {

	private Ids() {
	}

	static Id client(int number) {
		return Id.of("C" + clientCode(number));
	}

	static Id ofClient(String letter, int clientNumber, int running) {
		return Id.of(letter + clientCode(clientNumber) + "-" + padded(running, 2));
	}

	private static String clientCode(int number) {
		return padded(number + 1, 4);
	}

	static String padded(int number, int width) {
		String digits = Integer.toString(number);
		return "0".repeat(Math.max(0, width - digits.length())) + digits;
	}

}

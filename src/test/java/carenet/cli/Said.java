package carenet.cli;

import java.util.List;

/**
 * What a command left behind.
 *
 * @param code its exit code
 * @param out what it answered
 * @param err what it said besides
 */
record Said(int code, String out, String err) {

	List<String> lines() {
		return this.out.lines().toList();
	}

}

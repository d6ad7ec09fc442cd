package carenet.research;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.neo4j.driver.exceptions.Neo4jException;

/** Why the database did not answer, as a sentence whose first word says what happened. */
final class Stopping {

	static final String TIME = "stopped: the query took longer than its limit (--timeout)";

	static final String MEMORY = "stopped: the query needs more memory than a query may have";

	static final String CANCELLED = "stopped: the query was cancelled";

	private static final String WRONG = "the database does not run this: ";

	private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+) \\(offset: \\d+\\)\\)");

	private Stopping() {
	}

	static String sentence(Neo4jException ex) {
		String code = ex.code();
		if (code.contains("TimedOut") || code.contains("TransactionTimedOut")) {
			return TIME;
		}
		if (code.contains("Terminated") || code.contains("TransactionMarkedAsFailed")) {
			return String.valueOf(ex.getMessage()).contains("timeout") ? TIME : CANCELLED;
		}
		if (code.contains("OutOfMemory") || code.contains("MemoryPool") || code.contains("StackOverFlow")) {
			return MEMORY;
		}
		String first = String.valueOf(ex.getMessage()).lines().findFirst().orElse(code);
		return WRONG + ownPlace(first);
	}

	/** Whether it is the text that is wrong, and not how much it takes. */
	static boolean isWrong(Neo4jException ex) {
		return sentence(ex).startsWith(WRONG);
	}

	/** A line of ours stands before the text. */
	private static String ownPlace(String message) {
		Matcher matcher = PLACE.matcher(message);
		return matcher.replaceAll(
				(found) -> "at line %d, column %s".formatted(Integer.parseInt(found.group(1)) - 1, found.group(2)));
	}

}

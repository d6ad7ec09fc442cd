package carenet.networkcanvas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One interview.
 *
 * @param file where it was found
 * @param uuid its id
 * @param caseId what the interviewer called the client
 * @param date its day, where it can be told
 * @param nodes whom and what the client named
 * @param edges what is between them
 */
record Session(String file, String uuid, String caseId, @Nullable LocalDate date, List<Node> nodes, List<Edge> edges) {

	static Session of(String file, String uuid, String caseId, @Nullable LocalDate date) {
		return new Session(file, uuid, caseId, date, new ArrayList<>(), new ArrayList<>());
	}

	/**
	 * Somebody or something that was named.
	 *
	 * @param file where it was found
	 * @param row on which line; 0 where that is not known
	 * @param type the type of the protocol
	 * @param uuid its id
	 * @param values the answers by variable, without those that are empty
	 */
	record Node(String file, long row, String type, String uuid, Map<String, String> values) {
	}

	/**
	 * A line between two nodes.
	 *
	 * @param file where it was found
	 * @param row on which line
	 * @param type the type of the protocol
	 * @param source the uuid of the one
	 * @param target the uuid of the other
	 */
	record Edge(String file, long row, String type, String source, String target) {
	}

}

package carenet.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Inputs of mutations that read like what was told. */
final class Told {

	private Told() {
	}

	/** Alternately a field and its value. */
	static Map<String, Object> input(Object... fields) {
		Map<String, Object> input = new HashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			input.put(fields[i].toString(), fields[i + 1]);
		}
		return input;
	}

	/** An interview with the client at T1, in which these support. */
	static Map<String, Object> interview(String client, String report, String... supporters) {
		List<Map<String, Object>> statements = new ArrayList<>();
		Arrays.stream(supporters).forEach((one) -> statements.add(supports(one, client)));
		return input("reportId", report, "clientId", client, "wave", 1, "source", "CLIENT", "date", "2020-07-01",
				"covers", "SUPPORTS:ALL", "statements", statements);
	}

	static Map<String, Object> supports(String who, String client, Object... more) {
		Map<String, Object> statement = input("kind", "SUPPORTS", "fromId", who, "toId", client, "present", true);
		statement.putAll(input(more));
		return statement;
	}

	/** The same with other fields. */
	static Map<String, Object> but(Map<String, Object> input, Object... fields) {
		Map<String, Object> other = new HashMap<>(input);
		other.putAll(input(fields));
		return other;
	}

}

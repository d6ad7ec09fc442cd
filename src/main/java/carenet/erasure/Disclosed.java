package carenet.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything about one person, ready to be handed over.
 *
 * @param content as a tree
 */
public record Disclosed(JsonNode content) {

	static Disclosed of(Map<String, @Nullable Object> content) {
		return new Disclosed(JsonMapper.shared().valueToTree(content));
	}

	/**
	 * One value and where it stands.
	 *
	 * @param path such as {@code asClient/waves/0/date}
	 * @param value as a text
	 */
	public record Value(String path, String value) {
	}

	public String json() {
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this.content);
	}

	/** The same as a list, without what is not stated. */
	public List<Value> values() {
		List<Value> values = new ArrayList<>();
		add("", this.content, values);
		return values;
	}

	private static void add(String path, JsonNode node, List<Value> values) {
		if (node.isObject()) {
			node.properties().forEach((one) -> add(joined(path, one.getKey()), one.getValue(), values));
		}
		else if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				add(joined(path, Integer.toString(i)), node.get(i), values);
			}
		}
		else if (!node.isNull()) {
			values.add(new Value(path, node.asString()));
		}
	}

	private static String joined(String path, String name) {
		return path.isEmpty() ? name : path + "/" + name;
	}

	/** Not for logs. */
	@Override
	public String toString() {
		return "Disclosed";
	}

}

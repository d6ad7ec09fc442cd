package carenet.networkcanvas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import carenet.evidence.Covers;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * What the types and variables of a protocol are in the study.
 *
 * @param covers what a session would have named
 * @param nodes what the types of nodes are, by type
 * @param edges what the types of edges are, by type
 */
record Mapping(Covers covers, Map<String, NodeType> nodes, Map<String, EdgeKind> edges) {

	private static final int LARGEST = 1 << 20;

	private static final Set<String> FIELDS = Set.of("is", "id", "name", "supports", "care_type", "relation",
			"birth_year", "sex", "profession", "sector", "domain", "label", "frequency", "closeness", "quality",
			"hours_per_week", "coordinator", "role", "support_types", "addresses");

	/** What an edge is. */
	enum EdgeKind {

		CONTACT, ADDRESSES, IGNORE

	}

	/** What a node is. */
	enum NodeKind {

		INFORMAL_CARER, PROFESSIONAL, AGENCY, NEED, IGNORE

	}

	/**
	 * A type of nodes.
	 *
	 * @param kind what such a node is
	 * @param fields where its values are found
	 */
	record NodeType(NodeKind kind, Map<String, Answer> fields) {

		@Nullable Answer field(String name) {
			return this.fields.get(name);
		}

		boolean reads(String column) {
			return this.fields.values().stream().anyMatch((answer) -> answer.reads(column));
		}

	}

	static Mapping read(Path file) {
		String name = String.valueOf(file.getFileName());
		try {
			if (Files.size(file) > LARGEST) {
				throw new BadInput("%s is larger than a mapping would be".formatted(name));
			}
			return parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new BadInput("%s cannot be read: a mapping in YAML and UTF-8 is wanted".formatted(name));
		}
	}

	static Mapping parse(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setAllowDuplicateKeys(false);
		options.setMaxAliasesForCollections(0);
		options.setNestingDepthLimit(20);
		options.setCodePointLimit(LARGEST);
		Object read;
		try {
			read = new Yaml(new SafeConstructor(options)).load(text);
		}
		catch (YAMLException ex) {
			throw new BadInput("the mapping is not YAML that can be used: "
					+ String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
		}
		Map<String, Object> root = map(read, "the mapping");
		refuseOthers(root, Set.of("covers", "nodes", "edges"), "the mapping");
		Object covers = root.get("covers");
		if (covers == null) {
			throw new BadInput("the mapping does not say what a session covers: covers: SUPPORTS:ALL, for example");
		}
		Covers covered = Covers.parse(covers.toString());
		Map<String, NodeType> nodes = new LinkedHashMap<>();
		map(root.get("nodes"), "nodes").forEach((type, value) -> nodes.put(type, node(type, value)));
		Map<String, EdgeKind> edges = new LinkedHashMap<>();
		if (root.get("edges") != null) {
			map(root.get("edges"), "edges")
				.forEach((type, value) -> edges.put(type, constant(EdgeKind.class, value, "edges." + type)));
		}
		return new Mapping(covered, nodes, edges);
	}

	private static NodeType node(String type, Object value) {
		Map<String, Object> fields = map(value, "nodes." + type);
		refuseOthers(fields, FIELDS, "nodes." + type);
		Map<String, Answer> answers = new LinkedHashMap<>();
		fields.forEach((field, answer) -> {
			if (!field.equals("is") && answer != null) {
				answers.put(field, answer(answer, "nodes.%s.%s".formatted(type, field)));
			}
		});
		return new NodeType(constant(NodeKind.class, fields.getOrDefault("is", ""), "nodes.%s.is".formatted(type)),
				answers);
	}

	private static Answer answer(Object value, String where) {
		if (!(value instanceof Map<?, ?>)) {
			return new Answer(value.toString(), Map.of(), null);
		}
		Map<String, Object> parts = map(value, where);
		refuseOthers(parts, Set.of("variable", "values", "otherwise"), where);
		Map<String, String> values = new LinkedHashMap<>();
		if (parts.get("values") != null) {
			map(parts.get("values"), where + ".values").forEach((from, to) -> {
				if (to != null) {
					values.put(from, to.toString());
				}
			});
		}
		Object otherwise = parts.get("otherwise");
		return new Answer(String.valueOf(parts.getOrDefault("variable", "")), values,
				(otherwise != null) ? otherwise.toString() : null);
	}

	private static Map<String, Object> map(@Nullable Object value, String where) {
		if (!(value instanceof Map<?, ?> map)) {
			throw new BadInput(where + " has to be a list of names with values");
		}
		Map<String, Object> typed = new LinkedHashMap<>();
		map.forEach((key, one) -> typed.put(String.valueOf(key), one));
		return typed;
	}

	private static void refuseOthers(Map<String, Object> map, Set<String> known, String where) {
		map.keySet().stream().filter((key) -> !known.contains(key)).findFirst().ifPresent((key) -> {
			throw new BadInput("%s has no '%s'; it can have %s".formatted(where, key,
					String.join(", ", known.stream().sorted().toList())));
		});
	}

	private static <E extends Enum<E>> E constant(Class<E> list, Object value, String where) {
		for (E one : list.getEnumConstants()) {
			if (one.name().equalsIgnoreCase(value.toString())) {
				return one;
			}
		}
		throw new BadInput("%s is '%s'; it can be %s".formatted(where, value,
				String.join(", ", java.util.Arrays.stream(list.getEnumConstants()).map(Enum::name).toList())));
	}

}

package carenet.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import carenet.svg.Lettering;
import carenet.svg.Svg;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * The nodes and relationships of an answer, drawn: as many as can still be told apart.
 * The table says all of it in words.
 */
final class DrawnGraph {

	static final int MOST_NODES = 60;

	private static final int MOST_LINES = 240;

	private static final double RADIUS = 15;

	private static final double LETTERS = 12;

	private static final double MARGIN = 60;

	private final Map<String, Node> nodes = new LinkedHashMap<>();

	private final Map<String, Relationship> lines = new LinkedHashMap<>();

	private int left;

	void add(@Nullable Object value) {
		switch (value) {
			case Node node -> addNode(node);
			case Relationship line -> {
				if (this.lines.size() < MOST_LINES) {
					this.lines.putIfAbsent(line.elementId(), line);
				}
			}
			case Path path -> {
				path.nodes().forEach(this::addNode);
				path.relationships().forEach(this::add);
			}
			case List<?> list -> list.forEach(this::add);
			case Map<?, ?> map -> map.values().forEach(this::add);
			case null -> {
			}
			default -> {
			}
		}
	}

	private void addNode(Node node) {
		if (this.nodes.size() < MOST_NODES || this.nodes.containsKey(node.elementId())) {
			this.nodes.putIfAbsent(node.elementId(), node);
		}
		else {
			this.left++;
		}
	}

	boolean isEmpty() {
		return this.nodes.isEmpty();
	}

	/** What the drawing shows, and what it leaves out. */
	String caption() {
		String all = "%d nodes and %d relationships of the answer".formatted(this.nodes.size(), drawn().size());
		return (this.left > 0) ? all + "; more nodes than these are only in the table." : all + ".";
	}

	private List<Relationship> drawn() {
		return this.lines.values()
			.stream()
			.filter((line) -> this.nodes.containsKey(line.startNodeElementId())
					&& this.nodes.containsKey(line.endNodeElementId()))
			.toList();
	}

	String svg() {
		List<String> ids = new ArrayList<>(this.nodes.keySet());
		List<int[]> pairs = drawn().stream()
			.map((line) -> new int[] { ids.indexOf(line.startNodeElementId()), ids.indexOf(line.endNodeElementId()) })
			.toList();
		Springs springs = new Springs(ids.size(), pairs);
		Svg svg = new Svg().open("svg", "xmlns", "http://www.w3.org/2000/svg", "viewBox",
				"0 0 %s %s".formatted(Svg.number(springs.width() + 2 * MARGIN),
						Svg.number(springs.height() + 2 * MARGIN)),
				"role", "img", "aria-label", caption(), "class", "answer-graph");
		List<Relationship> shown = drawn();
		for (int i = 0; i < shown.size(); i++) {
			line(svg, springs, pairs.get(i), shown.get(i));
		}
		for (int i = 0; i < ids.size(); i++) {
			Node node = this.nodes.get(ids.get(i));
			if (node != null) {
				node(svg, springs.x(i) + MARGIN, springs.y(i) + MARGIN, node);
			}
		}
		return svg.close().toString();
	}

	private static void line(Svg svg, Springs springs, int[] ends, Relationship line) {
		double x = springs.x(ends[0]) + MARGIN;
		double y = springs.y(ends[0]) + MARGIN;
		double toX = springs.x(ends[1]) + MARGIN;
		double toY = springs.y(ends[1]) + MARGIN;
		double length = Math.max(1, Math.hypot(toX - x, toY - y));
		double endX = toX - (toX - x) / length * (RADIUS + 5);
		double endY = toY - (toY - y) / length * (RADIUS + 5);
		double sideX = -(toY - y) / length * 4;
		double sideY = (toX - x) / length * 4;
		double backX = endX - (toX - x) / length * 8;
		double backY = endY - (toY - y) / length * 8;
		svg.open("g", "class", "line");
		svg.text("title", EntityText.of(line));
		svg.empty("path", "d", Svg.path("M", x, y, "L", endX, endY));
		svg.empty("path", "class", "tip", "d",
				Svg.path("M", endX, endY, "L", backX + sideX, backY + sideY, "L", backX - sideX, backY - sideY, "Z"));
		svg.text("text", line.type(), "x", (x + toX) / 2, "y", (y + toY) / 2 - 3, "text-anchor", "middle");
		svg.close();
	}

	private static void node(Svg svg, double x, double y, Node node) {
		svg.open("g", "class", "node " + kind(node));
		svg.text("title", EntityText.of(node));
		svg.empty("circle", "cx", x, "cy", y, "r", RADIUS);
		svg.text("text", Lettering.shortened(EntityText.name(node), LETTERS, 110), "x", x, "y", y + RADIUS + LETTERS,
				"text-anchor", "middle");
		svg.close();
	}

	private static String kind(Node node) {
		if (node.hasLabel("InformalCarer")) {
			return "informal";
		}
		if (node.hasLabel("Professional")) {
			return "professional";
		}
		if (node.hasLabel("Agency")) {
			return "agency";
		}
		return node.hasLabel("Need") ? "need" : node.hasLabel("Client") ? "client" : "other";
	}

}

package carenet.networkcanvas;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import carenet.intake.Findings;
import carenet.intake.ForeignFiles;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a GraphML file. A key is known by its id and by what it is for, since
 * the same id can stand for two variables; the client's own answers lie on the graph.
 */
final class GraphMl {

	private static final String NC = "http://schema.networkcanvas.com/xmlns";

	private static final int DEEPEST = 50;

	private static final int LONGEST = 8_000;

	private final ForeignFiles.File file;

	private final List<Session> sessions;

	private final Findings findings;

	private final Map<String, String> keys = new HashMap<>();

	private @Nullable Session session;

	private String element = "";

	private String id = "";

	private String source = "";

	private String target = "";

	private Map<String, String> values = new LinkedHashMap<>();

	GraphMl(ForeignFiles.File file, List<Session> sessions, Findings findings) {
		this.file = file;
		this.sessions = sessions;
		this.findings = findings;
	}

	void read() throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		int line = 0;
		try (InputStream bytes = this.file.content().open()) {
			XMLStreamReader xml = factory.createXMLStreamReader(bytes);
			int depth = 0;
			while (xml.hasNext()) {
				int event = xml.next();
				line = xml.getLocation().getLineNumber();
				if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
					throw new XMLStreamException("a DTD or an entity");
				}
				if (event == XMLStreamConstants.START_ELEMENT) {
					depth++;
					if (depth > DEEPEST) {
						throw new XMLStreamException("too deep");
					}
					depth -= start(xml) ? 1 : 0;
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					depth--;
					end(xml.getLocalName(), line);
				}
			}
		}
		catch (XMLStreamException ex) {
			Reason.NOT_XML.tell(this.findings, this.file.name(), line, "", "");
		}
	}

	/** Whether the element has been read to its end. */
	private boolean start(XMLStreamReader xml) throws XMLStreamException {
		switch (xml.getLocalName()) {
			case "key" ->
				this.keys.put(attribute(xml, "for") + " " + attribute(xml, "id"), attribute(xml, "attr.name"));
			case "graph" -> {
				begin("graph", xml);
				String start = nc(xml, "sessionStartTime");
				this.session = Session.of(this.file.name(), nc(xml, "sessionUUID"), nc(xml, "caseId"),
						Times.day(start));
				this.sessions.add(this.session);
			}
			case "node", "edge" -> begin(xml.getLocalName(), xml);
			case "data" -> {
				data(xml);
				return true;
			}
			default -> {
			}
		}
		return false;
	}

	private void begin(String name, XMLStreamReader xml) {
		this.element = name;
		this.id = attribute(xml, "id");
		this.source = attribute(xml, "source");
		this.target = attribute(xml, "target");
		this.values = new LinkedHashMap<>();
	}

	private void data(XMLStreamReader xml) throws XMLStreamException {
		String key = attribute(xml, "key");
		String text = xml.getElementText().strip();
		if (text.length() > LONGEST) {
			throw new XMLStreamException("too long");
		}
		String name = this.keys.getOrDefault(this.element + " " + key, this.keys.getOrDefault("all " + key, key));
		if (!text.isEmpty()) {
			this.values.put(name, text);
		}
	}

	private void end(String name, int line) {
		Session current = this.session;
		if (current == null) {
			return;
		}
		if (name.equals("node")) {
			String type = this.values.getOrDefault("networkCanvasType", "");
			String uuid = this.values.getOrDefault("networkCanvasUUID", this.id);
			current.nodes().add(new Session.Node(this.file.name(), line, type, uuid, answers()));
		}
		else if (name.equals("edge")) {
			String type = this.values.getOrDefault("networkCanvasType", "");
			current.edges()
				.add(new Session.Edge(this.file.name(), line, type,
						this.values.getOrDefault("networkCanvasSourceUUID", this.source),
						this.values.getOrDefault("networkCanvasTargetUUID", this.target)));
		}
		if (name.equals("node") || name.equals("edge")) {
			this.element = "graph";
		}
	}

	private Map<String, String> answers() {
		Map<String, String> answers = new LinkedHashMap<>(this.values);
		answers.keySet().removeIf((key) -> key.startsWith("networkCanvas") || key.equals("label"));
		return Map.copyOf(answers);
	}

	private static String attribute(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(null, name);
		return (value != null) ? value : "";
	}

	private static String nc(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(NC, name);
		return (value != null) ? value : "";
	}

}

package carenet.networkcanvas;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import carenet.access.Identity;
import carenet.actors.Client;
import carenet.intake.Findings;
import carenet.intake.ForeignIds;
import carenet.intake.Known;
import carenet.intake.PackageWriter;
import carenet.intake.Translator;
import carenet.study.Id;
import carenet.study.Progress;
import carenet.study.Wave;
import carenet.study.WaveStatus;

/**
 * Each session becomes a report by the client; what the study has already stays as it is.
 */
final class CanvasTranslator implements Translator {

	private final CanvasOptions options;

	private final Mapping mapping;

	private final ForeignIds ids;

	CanvasTranslator(CanvasOptions options, Mapping mapping, ForeignIds ids) {
		this.options = options;
		this.mapping = mapping;
		this.ids = ids;
	}

	@Override
	public String format() {
		return "network-canvas";
	}

	@Override
	public void translate(PackageWriter rows, Consumer<Identity> people, Known known, Findings findings,
			Progress progress) throws IOException {
		List<Session> sessions = Export.read(this.options.paths(), findings, progress);
		if (findings.hasErrors()) {
			return;
		}
		unmapped(sessions, findings);
		Set<Id> clients = new HashSet<>();
		Telling telling = new Telling(this.mapping, this.ids, rows, people, known, findings);
		for (Session session : sessions) {
			LocalDate date = (this.options.date() != null) ? this.options.date() : session.date();
			if (session.caseId().isBlank()) {
				Reason.NO_CASE.tell(findings, session.file(), 0, "caseId", "");
			}
			else if (date == null) {
				Reason.NO_DATE.tell(findings, session.file(), 0, "sessionStart", "");
			}
			else {
				Id client = this.ids.kept("Case", session.caseId());
				if (clients.add(client)) {
					client(client, date, rows, known);
				}
				telling.session(session, client, this.options.wave(), date);
			}
			progress.at(new Progress.Step("translating", clients.size(), sessions.size(), "sessions"));
		}
	}

	private void client(Id client, LocalDate date, PackageWriter rows, Known known) {
		if (known.client(client).isEmpty()) {
			rows.write(new Client(client, null, null, null, null, null));
		}
		if (known.waves(client).stream().noneMatch((wave) -> wave.index() == this.options.wave())) {
			rows.write(client, new Wave(this.options.wave(), date, WaveStatus.CONDUCTED));
		}
	}

	/** Types and variables that the mapping does not use, each once. */
	private void unmapped(List<Session> sessions, Findings findings) {
		SortedMap<String, String> places = new TreeMap<>();
		for (Session session : sessions) {
			session.nodes().forEach((node) -> {
				Mapping.NodeType type = this.mapping.nodes().get(node.type());
				if (type == null) {
					places.putIfAbsent(node.type(), node.file());
				}
				else if (type.kind() != Mapping.NodeKind.IGNORE) {
					node.values()
						.keySet()
						.stream()
						.filter((column) -> !type.reads(column))
						.forEach((column) -> places.putIfAbsent(node.type() + "." + column, node.file()));
				}
			});
			session.edges()
				.stream()
				.filter((edge) -> !this.mapping.edges().containsKey(edge.type()))
				.forEach((edge) -> places.putIfAbsent("edge " + edge.type(), edge.file()));
		}
		places.forEach((what, file) -> Reason.NOT_MAPPED.tell(findings, file, 0, what, ""));
	}

}

package carenet.networkcanvas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import carenet.intake.Findings;
import carenet.intake.ForeignFiles;
import carenet.study.Progress;

/**
 * All sessions of some files, whatever their format; a session that stands twice is one.
 */
final class Export {

	private Export() {
	}

	private static boolean isWanted(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.endsWith(".csv") || lower.endsWith(".graphml");
	}

	static List<Session> read(List<Path> paths, Findings findings, Progress progress) throws IOException {
		List<Session> all = new ArrayList<>();
		CsvExport csv = new CsvExport(findings);
		try (ForeignFiles files = ForeignFiles.open(paths, Export::isWanted, findings)) {
			for (ForeignFiles.File file : files.files()) {
				progress.at(new Progress.Step("reading " + file.name(), 0, file.size(), "bytes"));
				if (file.name().toLowerCase(Locale.ROOT).endsWith(".graphml")) {
					new GraphMl(file, all, findings).read();
				}
				else if (file.name().contains("_adjacencyMatrix")) {
					Reason.OTHER_FILE.tell(findings, file.name(), 0, "", "");
				}
				else {
					csv.read(file);
				}
			}
		}
		all.addAll(csv.sessions());
		return once(all, findings);
	}

	private static List<Session> once(List<Session> sessions, Findings findings) {
		Map<String, Session> seen = new HashMap<>();
		List<Session> all = new ArrayList<>();
		for (Session session : sessions) {
			if (!session.uuid().isEmpty() && seen.putIfAbsent(session.uuid(), session) != null) {
				Reason.SAME_SESSION.tell(findings, session.file(), 0, "", "");
			}
			else {
				all.add(session);
			}
		}
		if (all.isEmpty() && !findings.hasErrors()) {
			Reason.NOTHING_FOUND.tell(findings, "", 0, "", "");
		}
		return all;
	}

}

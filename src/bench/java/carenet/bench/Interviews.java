package carenet.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Generated interviews as Network Canvas exports them: merged CSV files. */
final class Interviews {

	private static final int NAMED = 9;

	private Interviews() {
	}

	/** Each client names nine people, who are in contact in a circle. */
	static Path write(Path folder, int clients) throws IOException {
		Files.createDirectories(folder);
		try (BufferedWriter egos = Files.newBufferedWriter(folder.resolve("ego.csv"));
				BufferedWriter nodes = Files.newBufferedWriter(folder.resolve("all_attributeList_Person.csv"));
				BufferedWriter edges = Files.newBufferedWriter(folder.resolve("all_edgeList_knows.csv"))) {
			egos.write("networkCanvasEgoUUID,networkCanvasCaseID,networkCanvasSessionID,networkCanvasProtocolName,sessionStart\n");
			nodes.write("nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,role,closeness,support_type_emotional,support_type_advice,helps,helps_with\n");
			edges.write("edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,networkCanvasTargetUUID\n");
			for (int i = 0; i < clients; i++) {
				egos.write("ego-%1$d,NC%1$d,00000000-0000-4000-9000-%1$012d,Support,2024-02-03T14:00:11.000Z\n".formatted(i));
				for (int k = 0; k < NAMED; k++) {
					nodes.write("%d,ego-%d,%s,Person %d,%s,%d,true,%b,true,%s\n".formatted(k, i, uuid(i, k), k,
							(k % 2 == 0) ? "sister" : "neighbour", 1 + k % 5, k % 3 == 0, (k % 4 == 0) ? "money" : ""));
					edges.write("%d,%d,%d,ego-%d,e%d,%s,%s\n".formatted(k, k, (k + 1) % NAMED, i, k, uuid(i, k),
							uuid(i, (k + 1) % NAMED)));
				}
			}
		}
		return folder;
	}

	private static String uuid(int client, int named) {
		return "00000000-0000-4000-8000-%010d%02d".formatted(client, named);
	}

	static Path mapping(Path folder) throws IOException {
		return Files.writeString(folder.resolve("mapping.yaml"), """
				covers: SUPPORTS:ALL;IN_CONTACT_WITH:ALL
				nodes:
				  Person:
				    is: informal_carer
				    name: name
				    care_type: {variable: role, values: {sister: OTHER_KIN, neighbour: NEIGHBOUR}}
				    closeness: closeness
				    support_types: {variable: support_type, values: {emotional: EMOTIONAL, advice: ADVICE}}
				    supports: helps
				    addresses: {variable: helps_with, values: {money: FINANCES}}
				edges:
				  knows: contact
				""");
	}

}

package carenet.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import carenet.change.NetworkChange;
import carenet.export.Layout.Guard;
import carenet.network.SupportNetwork;
import tools.jackson.databind.json.JsonMapper;

/** One client a line, as a JSON object with waves, and with what changed between them. */
final class JsonLines implements Writing {

	/** Which fields say where the row belongs; the object around it says so already. */
	private static final List<String> SAID_AROUND = List.of("ego_id", "client_id", "wave");

	private final OutputStream out;

	private final Layout<Rows.Ego> egos;

	private final Layout<Rows.Alter> ties;

	private final Layout<Rows.Pair> contacts;

	private final Layout<Rows.Needed> needs;

	private final Layout<Rows.Measured> measures;

	private final Layout<Rows.Changed> transitions;

	JsonLines(OutputStream out, Predicate<Guard> told) {
		this.out = out;
		this.egos = within(Rows.EGOS, "waves[]", told, List.of("ego_id", "client_id"));
		this.ties = within(Rows.ALTERS, "waves[].ties[]", told, SAID_AROUND);
		this.contacts = within(Rows.CONTACTS, "waves[].contacts[]", told, SAID_AROUND);
		this.needs = within(Rows.NEEDS, "waves[].needs[]", told, SAID_AROUND);
		this.measures = within(Rows.MEASURES, "waves[].measures[]", told, SAID_AROUND);
		this.transitions = within(Rows.TRANSITIONS, "transitions[]", told, List.of("client_id"));
	}

	private static <R> Layout<R> within(Layout<R> layout, String path, Predicate<Guard> told, List<String> around) {
		Layout<R> told1 = layout.under(told);
		return new Layout<>(path, layout.about(),
				told1.columns().stream().filter((column) -> !around.contains(column.name())).toList());
	}

	@Override
	public void take(ClientShown client) throws IOException {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("client_id", client.id().value());
		line.put("waves", client.networks().stream().map((network) -> wave(client, network)).toList());
		List<Map<String, Object>> changes = new ArrayList<>();
		for (NetworkChange change : client.changes()) {
			Stream.concat(change.ties().stream(), change.contacts().stream())
				.forEach((tie) -> changes.add(this.transitions.fields(new Rows.Changed(client, change, tie))));
		}
		line.put("transitions", changes);
		this.out.write(JsonMapper.shared().writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
		this.out.write('\n');
	}

	private Map<String, Object> wave(ClientShown client, SupportNetwork network) {
		Rows.Ego ego = new Rows.Ego(client, network);
		Map<String, Object> wave = new LinkedHashMap<>(this.egos.fields(ego));
		wave.put("ties", network.ties().stream().map((tie) -> this.ties.fields(new Rows.Alter(ego, tie))).toList());
		wave.put("contacts",
				network.contacts().stream().map((one) -> this.contacts.fields(new Rows.Pair(ego, one))).toList());
		wave.put("needs", network.needs().stream().map((one) -> this.needs.fields(new Rows.Needed(ego, one))).toList());
		wave.put("measures", Rows.measures(ego).stream().map(this.measures::fields).toList());
		return wave;
	}

	@Override
	public List<Layout<?>> layouts() {
		return List.of(this.egos, this.ties, this.contacts, this.needs, this.measures, this.transitions);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}

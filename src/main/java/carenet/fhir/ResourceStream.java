package carenet.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import carenet.intake.ForeignFiles;
import carenet.study.BadInput;
import carenet.study.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The resources of a file one after the other, whether it is one resource, a bundle or a
 * resource a line: no more than one is held as text.
 */
final class ResourceStream {

	private static final int DEEPEST = 100;

	private static final int LARGEST = 16 << 20;

	private static final int LONGEST_NUMBER = 40;

	private static final Pattern EXPONENT = Pattern.compile(".*[eE][+-]?[0-9]{4,}");

	private static final Set<String> NOT_COPIED = Set.of("text", "meta", "implicitRules", "language", "photo");

	private static final JsonFactory JSON = JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxStringLength(LARGEST).build())
		.build();

	private final ForeignFiles.File file;

	private final Set<String> used;

	private final Remarks remarks;

	private final Consumer<Raw> taker;

	private final Progress progress;

	private long entry;

	private long told;

	ResourceStream(ForeignFiles.File file, Set<String> used, Remarks remarks, Consumer<Raw> taker, Progress progress) {
		this.file = file;
		this.used = used;
		this.remarks = remarks;
		this.taker = taker;
		this.progress = progress;
	}

	/** Reads it to its end, or to the first error, which keeps everything out. */
	void read() throws IOException {
		Place whole = new Place(this.file.name(), 0, 0, "");
		try (InputStream bytes = this.file.content().open();
				JsonParser json = JSON.createParser(ObjectReadContext.empty(), bytes)) {
			Place last = whole;
			try {
				boolean any = false;
				while (json.nextToken() != null) {
					last = place(json, "");
					object(json);
					any = true;
				}
				if (!any) {
					this.remarks.add(Reason.MALFORMED_JSON, whole, "", "an empty file");
				}
			}
			catch (JacksonException ex) {
				long line = (ex.getLocation() != null) ? ex.getLocation().getLineNr() : last.row();
				this.remarks.add(Reason.MALFORMED_JSON, new Place(this.file.name(), line, 0, ""), "",
						ex.getClass().getSimpleName());
			}
			catch (BadInput ex) {
				this.remarks.add(Reason.RESOURCE_TOO_LARGE, last, "", String.valueOf(ex.getMessage()));
			}
		}
	}

	private Place place(JsonParser json, String type) {
		return new Place(this.file.name(), json.currentTokenLocation().getLineNr(), this.entry, type);
	}

	private void tell(JsonParser json) {
		long done = Math.max(0, json.currentTokenLocation().getByteOffset());
		if (done - this.told > (1 << 20)) {
			this.told = done;
			this.progress.at(new Progress.Step("reading " + this.file.name(), done, this.file.size(), "bytes"));
		}
	}

	/** A resource or a bundle, whose brace has been read. */
	private void object(JsonParser json) {
		if (json.currentToken() != JsonToken.START_OBJECT) {
			this.remarks.add(Reason.MALFORMED_JSON, place(json, ""), "", "no object");
			json.skipChildren();
			return;
		}
		tell(json);
		Copy copy = new Copy(place(json, ""));
		boolean bundle = false;
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String name = json.currentName();
			json.nextToken();
			if (name.equals("resourceType")) {
				copy.type(json.getString());
				bundle = copy.type.equals("Bundle") && this.entry == 0;
			}
			if (name.equals("entry") && bundle && json.currentToken() == JsonToken.START_ARRAY) {
				entries(json);
			}
			else if (name.equals("link") && bundle) {
				copy.field(name, json);
				if (copy.text.toString().contains("\"next\"")) {
					this.remarks.add(Reason.MORE_PAGES, copy.place, "link");
				}
			}
			else if (NOT_COPIED.contains(name)) {
				json.skipChildren();
			}
			else {
				copy.field(name, json);
			}
		}
		if (!bundle) {
			take(copy, "");
		}
		else if (copy.heldEntries) {
			heldEntries(copy.finish());
		}
	}

	/** Of a bundle that says only after its entries that it is one. */
	private void heldEntries(String bundle) {
		try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), bundle)) {
			json.nextToken();
			while (json.nextToken() != JsonToken.END_OBJECT) {
				boolean entries = json.currentName().equals("entry");
				if (json.nextToken() == JsonToken.START_ARRAY && entries) {
					entries(json);
				}
				else {
					json.skipChildren();
				}
			}
		}
	}

	private void entries(JsonParser json) {
		while (json.nextToken() != JsonToken.END_ARRAY) {
			this.entry++;
			String fullUrl = "";
			Copy copy = null;
			if (json.currentToken() != JsonToken.START_OBJECT) {
				throw new BadInput("an entry that is no object");
			}
			while (json.nextToken() != JsonToken.END_OBJECT) {
				String name = json.currentName();
				JsonToken value = json.nextToken();
				if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
					fullUrl = json.getString();
				}
				else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
					copy = resource(json);
				}
				else {
					json.skipChildren();
				}
			}
			if (copy != null) {
				take(copy, fullUrl);
			}
		}
		this.entry = 0;
	}

	private Copy resource(JsonParser json) {
		tell(json);
		Copy copy = new Copy(place(json, ""));
		while (json.nextToken() != JsonToken.END_OBJECT) {
			String name = json.currentName();
			json.nextToken();
			if (name.equals("resourceType")) {
				copy.type(json.getString());
			}
			if (NOT_COPIED.contains(name)) {
				json.skipChildren();
			}
			else {
				copy.field(name, json);
			}
		}
		return copy;
	}

	private void take(Copy copy, String fullUrl) {
		Place place = new Place(copy.place.file(), copy.place.row(), copy.place.entry(), copy.type);
		if (copy.type.isEmpty()) {
			this.remarks.add(Reason.MALFORMED_JSON, place, "resourceType", "no resource");
		}
		else if (!this.used.contains(copy.type)) {
			this.remarks.add(Reason.TYPE_NOT_USED, place, "", copy.type);
		}
		else {
			this.taker.accept(new Raw(place, copy.finish(), fullUrl));
		}
	}

	/** The text of a resource on its way. */
	private final class Copy {

		private final Place place;

		private final StringWriter text = new StringWriter();

		private final JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), this.text);

		private String type = "";

		private boolean heldEntries;

		Copy(Place place) {
			this.place = place;
			this.out.writeStartObject();
		}

		void type(String type) {
			this.type = (type.length() <= 64 && type.chars().allMatch(Character::isLetter)) ? type : "(no type)";
		}

		/**
		 * A field whose value has been reached; of a type that is not used it is skipped.
		 */
		void field(String name, JsonParser json) {
			this.heldEntries |= name.equals("entry");
			if (!this.type.isEmpty() && !ResourceStream.this.used.contains(this.type) && !this.type.equals("Bundle")) {
				json.skipChildren();
				return;
			}
			this.out.writeName(name);
			int depth = 0;
			do {
				JsonToken token = json.currentToken();
				depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
				if (token.isNumeric()) {
					bounded(json.getString());
				}
				this.out.copyCurrentEvent(json);
				if (this.text.getBuffer().length() > LARGEST) {
					throw new BadInput("more than 16 MB");
				}
			}
			while (depth > 0 && json.nextToken() != null);
		}

		private static void bounded(String number) {
			if (number.length() > LONGEST_NUMBER || EXPONENT.matcher(number).matches()) {
				throw new BadInput("a number of %d digits".formatted(number.length()));
			}
		}

		String finish() {
			this.out.writeEndObject();
			this.out.close();
			return this.text.toString();
		}

	}

}

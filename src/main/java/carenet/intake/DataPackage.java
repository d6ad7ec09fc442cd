package carenet.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a package as a Frictionless Data Package.
 *
 * @param name the package's name
 * @param synthetic whether nobody in it is real
 * @param recordedOnImport the times of imports that stand in for when reports were
 * recorded
 * @param resources its files
 */
record DataPackage(String name, @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean synthetic,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> recordedOnImport, List<Resource> resources) {

	static DataPackage of(String name, boolean synthetic, Collection<Instant> recordedOnImport,
			Collection<StudyFile> files) {
		return new DataPackage(name, synthetic, recordedOnImport.stream().sorted().map(Instant::toString).toList(),
				files.stream().sorted().map(Resource::of).toList());
	}

	String toJson() {
		return JsonMapper.builder()
			.enable(SerializationFeature.INDENT_OUTPUT)
			.build()
			.writeValueAsString(this)
			.replace(System.lineSeparator(), "\n") + "\n";
	}

	/**
	 * A file.
	 *
	 * @param name its name without ending
	 * @param path where it lies
	 * @param format always csv
	 * @param encoding always utf-8
	 * @param schema its columns
	 */
	record Resource(String name, String path, String format, String encoding, Schema schema) {

		private static Resource of(StudyFile file) {
			List<Field> fields = file.columns()
				.stream()
				.map((column) -> new Field(column.name(), "string", constraints(file, column)))
				.toList();
			String name = file.fileName().substring(0, file.fileName().length() - ".csv".length());
			return new Resource(name, file.fileName(), "csv", "utf-8", new Schema(fields));
		}

		/** A list of codes in one cell has no enumeration, but a pattern. */
		private static Constraints constraints(StudyFile file, StudyFile.Column column) {
			List<String> codes = StudyCodes.of(file, column.name());
			if (codes.isEmpty()) {
				return new Constraints(column.required(), null, null);
			}
			String any = "(" + String.join("|", codes) + ")";
			return StudyCodes.isList(column.name()) ? new Constraints(column.required(), null, any + "(;" + any + ")*")
					: new Constraints(column.required(), codes, null);
		}

	}

	/**
	 * The columns of a file.
	 *
	 * @param fields in their order
	 */
	record Schema(List<Field> fields) {
	}

	/**
	 * A column.
	 *
	 * @param name its name
	 * @param type always string: the study package has types of its own
	 * @param constraints what every row owes it
	 */
	record Field(String name, String type, Constraints constraints) {
	}

	/**
	 * What every row owes a column.
	 *
	 * @param required whether a value must be stated
	 * @param codes the closed list that it is of; null for any text
	 * @param pattern for several codes of a closed list
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Constraints(boolean required, @JsonProperty("enum") @Nullable List<String> codes, @Nullable String pattern) {
	}

}

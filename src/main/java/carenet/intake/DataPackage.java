package carenet.intake;

import java.util.Collection;
import java.util.List;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of a package as a Frictionless Data Package.
 *
 * @param name the package's name
 * @param resources its files
 */
record DataPackage(String name, List<Resource> resources) {

	static DataPackage of(String name, Collection<StudyFile> files) {
		return new DataPackage(name, files.stream().sorted().map(Resource::of).toList());
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
				.map((column) -> new Field(column.name(), "string", new Constraints(column.required())))
				.toList();
			String name = file.fileName().substring(0, file.fileName().length() - ".csv".length());
			return new Resource(name, file.fileName(), "csv", "utf-8", new Schema(fields));
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
	 */
	record Constraints(boolean required) {
	}

}

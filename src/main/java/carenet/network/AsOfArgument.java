package carenet.network;

import java.time.LocalDate;
import java.util.Map;

import carenet.study.AsOf;
import carenet.study.BadInput;
import graphql.schema.DataFetchingEnvironment;

/**
 * The moment that a question asks about. Taken as it is given: to bind it to a type costs
 * more than to read a tie.
 */
public final class AsOfArgument {

	private AsOfArgument() {
	}

	/** The argument {@code at}: a wave or a date. */
	public static AsOf of(DataFetchingEnvironment environment) {
		Map<String, Object> at = environment.getArgumentOrDefault("at", Map.of());
		if (at.get("wave") instanceof Integer index) {
			return new AsOf.AtWave(index);
		}
		if (at.get("date") instanceof LocalDate day) {
			return new AsOf.AtDate(day);
		}
		throw new BadInput("at: give either a wave or a date");
	}

}

package carenet.graph;

import java.util.HashMap;
import java.util.Map;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import org.jspecify.annotations.Nullable;

/**
 * How many entries the pages of an operation hold at most, after the Relay connection
 * specification: as many as {@code first} says.
 */
final class PageSizes {

	/** The most that any page holds; more is refused where it is read. */
	static final int MOST = 200;

	/** What a page holds when nobody says. */
	private static final int USUAL = 20;

	private final Map<String, Object> variables;

	private final Map<String, Value<?>> defaults = new HashMap<>();

	PageSizes(OperationDefinition operation, Map<String, Object> variables) {
		this.variables = variables;
		for (VariableDefinition variable : operation.getVariableDefinitions()) {
			this.defaults.put(variable.getName(), variable.getDefaultValue());
		}
	}

	/** Whatever the variables are. */
	static PageSizes largest(OperationDefinition operation) {
		Map<String, Object> largest = new HashMap<>();
		operation.getVariableDefinitions().forEach((variable) -> largest.put(variable.getName(), MOST));
		return new PageSizes(operation, largest);
	}

	/**
	 * How often what stands below a field is answered.
	 * @param edges whether the field is a page, even if nobody says how large
	 */
	long entries(Field field, boolean edges) {
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals("first")) {
				return size(argument.getValue());
			}
		}
		return edges ? USUAL : 1;
	}

	private long size(@Nullable Value<?> value) {
		return switch (value) {
			case IntValue number -> within(number.getValue().longValue());
			case VariableReference variable -> (this.variables.get(variable.getName()) instanceof Number given)
					? within(given.longValue()) : size(this.defaults.get(variable.getName()));
			case null -> USUAL;
			default -> MOST;
		};
	}

	private static long within(long size) {
		return Math.clamp(size, 1, MOST);
	}

}

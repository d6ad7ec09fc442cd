package carenet.networkcanvas;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import carenet.actors.Sex;
import carenet.evidence.Attributes;
import carenet.evidence.Frequency;
import carenet.evidence.Quality;
import carenet.evidence.Role;
import carenet.evidence.SupportType;
import carenet.intake.Findings;
import org.jspecify.annotations.Nullable;

/**
 * The values of one node as the mapping reads them; a value that it cannot read is told
 * without the answer.
 *
 * @param node the node
 * @param type its type in the mapping
 * @param findings who wants to know what is wrong
 */
record Fields(Session.Node node, Mapping.NodeType type, Findings findings) {

	/** All that a field says; empty where it was not asked. */
	List<String> all(String field) {
		Answer answer = this.type.field(field);
		if (answer == null) {
			return List.of();
		}
		List<String> told = answer.told(this.node.values());
		if (told.isEmpty()) {
			return (answer.otherwise() != null) ? List.of(answer.otherwise()) : List.of();
		}
		return told.stream().flatMap((one) -> {
			String meant = answer.meaning(one);
			if (meant == null) {
				wrong(field);
			}
			return java.util.stream.Stream.ofNullable(meant);
		}).toList();
	}

	@Nullable String text(String field) {
		return all(field).stream().findFirst().orElse(null);
	}

	private void wrong(String field) {
		Answer answer = this.type.field(field);
		Reason.UNKNOWN_VALUE.tell(this.findings, this.node.file(), this.node.row(),
				(answer != null) ? answer.variable() : field, "(withheld), as " + field);
	}

	<E extends Enum<E>> @Nullable E constant(String field, Class<E> list) {
		String text = text(field);
		return (text != null) ? constant(field, text, list) : null;
	}

	<E extends Enum<E>> Set<E> constants(String field, Class<E> list) {
		Set<E> all = EnumSet.noneOf(list);
		all(field).forEach((text) -> {
			E one = constant(field, text, list);
			if (one != null) {
				all.add(one);
			}
		});
		return all;
	}

	private <E extends Enum<E>> @Nullable E constant(String field, String text, Class<E> list) {
		E found = Arrays.stream(list.getEnumConstants())
			.filter((one) -> one.name().equals(text))
			.findFirst()
			.orElse(null);
		if (found == null) {
			wrong(field);
		}
		return found;
	}

	@Nullable Integer whole(String field, int least, int most) {
		Double number = number(field, least, most);
		if (number == null || number != Math.rint(number)) {
			if (number != null) {
				wrong(field);
			}
			return null;
		}
		return number.intValue();
	}

	@Nullable Double number(String field, double least, double most) {
		String text = text(field);
		if (text == null) {
			return null;
		}
		boolean plain = text.length() <= 20 && text.matches("-?[0-9]+(\\.[0-9]+)?");
		double value = plain ? Double.parseDouble(text) : Double.NaN;
		if (!(value >= least && value <= most)) {
			wrong(field);
			return null;
		}
		return value;
	}

	/** True, false, or not asked. */
	@Nullable Boolean truth(String field) {
		String text = text(field);
		if (text == null) {
			return null;
		}
		if (!text.equals("true") && !text.equals("false")) {
			wrong(field);
			return null;
		}
		return text.equals("true");
	}

	@Nullable Sex sex() {
		return constant("sex", Sex.class);
	}

	Attributes attributes() {
		return new Attributes(constants("support_types", SupportType.class), constant("frequency", Frequency.class),
				whole("closeness", 1, 5), constant("quality", Quality.class),
				number("hours_per_week", 0, Attributes.HOURS_OF_A_WEEK), truth("coordinator"),
				constant("role", Role.class));
	}

}

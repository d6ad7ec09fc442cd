package carenet.audit;

import java.util.regex.Pattern;

import carenet.study.BadInput;

/**
 * With what a deed was done, or to what (NEN 7513: object class and identification).
 *
 * @param kind what it is
 * @param id which one: a word of the program, or for a veiled kind any text, of which the
 * log keeps a token only
 */
public record AuditObject(Kind kind, String id) {

	/** The most characters of an id that is kept as it is. */
	public static final int LONGEST = 80;

	/** The most characters of what is kept as a token. */
	public static final int LONGEST_VEILED = 1_000_000;

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._:/,-]{1," + LONGEST + "}");

	public AuditObject {
		if (kind.veiled) {
			if (id.isEmpty() || id.length() > LONGEST_VEILED) {
				throw new BadInput(
						"a %s of %d characters; 1 to %d".formatted(kind.shown(), id.length(), LONGEST_VEILED));
			}
		}
		else if (!PLAIN.matcher(id).matches()) {
			throw new BadInput("a %s is named with 1 to %d letters, digits, blanks, '.', '_', ':', '/', ',' or '-'"
				.formatted(kind.shown(), LONGEST));
		}
	}

	/** What a deed can be done with. */
	public enum Kind {

		/** A page, by a word for it. */
		PAGE(false),
		/** A question over GraphQL, by the fields of the schema that were asked. */
		GRAPHQL(false),
		/** A command of the command line, by its name. */
		COMMAND(false),
		/** An account that was changed. */
		ACCOUNT(false),
		/** This log. */
		LOG(false),
		/** The server. */
		SERVER(false),
		/** A question in Cypher, whose text may name people. */
		QUERY(true),
		/** A report, whose id may hold a person's. */
		REPORT(true);

		private final boolean veiled;

		Kind(boolean veiled) {
			this.veiled = veiled;
		}

		/** Whether the id says more than the log may keep. */
		boolean isVeiled() {
			return this.veiled;
		}

		private String shown() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	public static AuditObject page(String word) {
		return new AuditObject(Kind.PAGE, word);
	}

	public static AuditObject command(String name) {
		return new AuditObject(Kind.COMMAND, name);
	}

	public static AuditObject log(String what) {
		return new AuditObject(Kind.LOG, what);
	}

	@Override
	public String toString() {
		return this.kind.veiled ? this.kind.shown() : this.kind.shown() + " " + this.id;
	}

}

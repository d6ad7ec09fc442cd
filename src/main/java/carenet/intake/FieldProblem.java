package carenet.intake;

/**
 * What is wrong or noteworthy with a field that was filled in.
 *
 * @param path where: names and positions, as in {@code statements[2].validUntil}
 * @param code the stable code, see {@link ProblemCode}
 * @param value what stands there, shortened
 * @param message what is wrong, in one sentence
 * @param expected what would be right
 */
public record FieldProblem(String path, String code, String value, String message, String expected) {

	/** Whether both say the same of the same field. */
	public boolean isOf(FieldProblem other) {
		return this.path.equals(other.path) && this.code.equals(other.code);
	}

	/** A problem that is told in the words of the package, at a place of the draft. */
	public static FieldProblem of(ProblemCode code, String path, String value, String expected) {
		return new FieldProblem(path, code.code(), value, code.sentence(), expected);
	}

}

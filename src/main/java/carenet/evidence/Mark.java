package carenet.evidence;

import carenet.study.BadInput;

/** What one voice says of a tie at one wave, as one character of a testimony. */
public enum Mark {

	/** The client has no such wave. */
	NO_WAVE('.'),
	/** The voice does not cover the tie there. */
	NOT_COVERED('?'),
	/** It says that the tie is there. */
	PRESENT('+'),
	/** It says that the tie is not there, or is silent where it would have named it. */
	ABSENT('-'),
	/** Not covered then, but told later to have been there. */
	RECALLED('r'),
	/** Absent as told then, there as told later: both count. */
	ABSENT_BUT_RECALLED('b');

	private static final Mark[] ALL = values();

	private final char sign;

	Mark(char sign) {
		this.sign = sign;
	}

	public static Mark of(char sign) {
		for (Mark mark : ALL) {
			if (mark.sign == sign) {
				return mark;
			}
		}
		throw new BadInput("'%c' is not a mark: one of . ? + - r b".formatted(sign));
	}

	public char sign() {
		return this.sign;
	}

	/** Whether it is a {@code +}. */
	public boolean asserts(boolean includeRetrospective) {
		return switch (this) {
			case PRESENT -> true;
			case RECALLED, ABSENT_BUT_RECALLED -> includeRetrospective;
			case NO_WAVE, NOT_COVERED, ABSENT -> false;
		};
	}

	/** Whether the voice covers the tie: it says yes, or no, or both. */
	public boolean covers(boolean includeRetrospective) {
		return denies() || asserts(includeRetrospective);
	}

	/** Whether it is a {@code -}. */
	public boolean denies() {
		return this == ABSENT || this == ABSENT_BUT_RECALLED;
	}

}

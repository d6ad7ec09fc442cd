package carenet.figure;

/**
 * What a figure shows, for those who do not see it.
 *
 * @param title what it is
 * @param description what it says
 */
public record Caption(String title, String description) {

	public Caption {
		if (title.isBlank()) {
			throw new IllegalArgumentException("a figure without a title says nothing to who does not see it");
		}
	}

}

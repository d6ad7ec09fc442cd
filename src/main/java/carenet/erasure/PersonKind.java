package carenet.erasure;

/** As what somebody is known here. */
public enum PersonKind {

	/** Whose support network is told. */
	CLIENT("client"),
	/** Family, friend, neighbour or volunteer. */
	INFORMAL_CARER("informal carer"),
	/** Somebody who supports as a job. */
	PROFESSIONAL("professional"),
	/** Nobody in the graph, but somebody in the vault. */
	NAME_ONLY("person who is known by name only");

	private final String words;

	PersonKind(String words) {
		this.words = words;
	}

	public String words() {
		return this.words;
	}

	String withArticle() {
		return ((this == INFORMAL_CARER) ? "an " : "a ") + this.words;
	}

	String anonymous() {
		return "an anonymous " + this.words;
	}

}

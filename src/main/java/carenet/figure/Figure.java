package carenet.figure;

/** A drawing that says in words, too, what it shows. */
public interface Figure {

	Caption caption();

	/** The drawing on that paper. */
	String svg(Paper paper);

}

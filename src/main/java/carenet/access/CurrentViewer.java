package carenet.access;

/** Who looks now, on this thread; never null. */
@FunctionalInterface
public interface CurrentViewer {

	Viewer get();

}

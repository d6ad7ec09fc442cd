package carenet.access;

import java.util.function.Supplier;

/** Whoever a test wants to look; whoever holds the files, unless told otherwise. */
public final class TestViewer implements CurrentViewer {

	private volatile Viewer viewer = Viewer.LOCAL;

	@Override
	public Viewer get() {
		return this.viewer;
	}

	/** What this viewer finds. */
	public <T> T as(Viewer other, Supplier<T> work) {
		Viewer before = this.viewer;
		this.viewer = other;
		try {
			return work.get();
		}
		finally {
			this.viewer = before;
		}
	}

}

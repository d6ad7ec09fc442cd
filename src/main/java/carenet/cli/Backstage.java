package carenet.cli;

/** The product's parts without its pages, while they are open. */
interface Backstage extends AutoCloseable {

	<T> T get(Class<T> part);

	@Override
	void close();

}

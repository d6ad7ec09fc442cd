package carenet.cli;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The product's parts as beans of a context of its own.
 *
 * @param context which is closed with it
 */
record Beans(ConfigurableApplicationContext context) implements Backstage {

	@Override
	public <T> T get(Class<T> part) {
		return this.context.getBean(part);
	}

	@Override
	public void close() {
		this.context.close();
	}

}

package carenet.demo;

/**
 * The client names everybody who comes to mind: rarely forgets family, sometimes
 * services, remembers some of them half a year later.
 */
final class ClientInterviews implements Observer {

	@Override
	public void observe(Setting setting, Truth truth, Notebook notebook) {
		new ClientTelling(setting, truth, notebook).tell();
	}

}

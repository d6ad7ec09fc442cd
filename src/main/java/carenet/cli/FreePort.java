package carenet.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import carenet.graph.RunningServer;
import carenet.study.NotAllowed;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks whether the web port is free before half a minute is spent on a start that would
 * fail at its end. When another server has the data, that is the better thing to say.
 */
final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		int port = environment.getProperty("server.port", Integer.class, 8080);
		boolean held = RunningServer.find(Path.of(environment.getProperty("carenet.data", "data"))).isPresent();
		if (!held && port > 0 && !isFree(environment.getProperty("server.address", "127.0.0.1"), port)) {
			throw new NotAllowed(taken(port));
		}
	}

	static String taken(int port) {
		return "port %s is used by another program; choose another with --port".formatted(Integer.toString(port));
	}

	private static boolean isFree(String host, int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

}

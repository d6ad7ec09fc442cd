package carenet;

import java.time.Clock;

import carenet.cli.Program;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application: a server by default, a command line otherwise. */
@SpringBootApplication
public class Carenet {

	public static void main(String[] args) {
		System.exit(Program.run(Carenet.class, args));
	}

	@Bean
	static Clock clock() {
		return Clock.systemUTC();
	}

}

package carenet;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The application: a server by default, a command line otherwise. */
@SpringBootApplication
public class Carenet {

	public static void main(String[] args) {
		SpringApplication.run(Carenet.class, args);
	}

	@Bean
	static Clock clock() {
		return Clock.systemUTC();
	}

}

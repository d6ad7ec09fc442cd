package carenet;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: a server by default, a command line otherwise. */
@SpringBootApplication
public class Carenet {

	public static void main(String[] args) {
		SpringApplication.run(Carenet.class, args);
	}

}

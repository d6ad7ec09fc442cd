package carenet.signin;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import carenet.access.UserRole;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.demo.StudyGenerator;
import carenet.graph.TestFolders;
import carenet.intake.StudyImporter;
import carenet.study.Id;
import carenet.study.Progress;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A small study, and those who come to look at it. */
@TestConfiguration(proxyBeanMethods = false)
class Guests {

	@Bean
	@Primary
	MovableClock movableClock() {
		return new MovableClock();
	}

	@Bean
	ApplicationRunner smallStudy(StudyImporter importer) {
		return (ApplicationArguments arguments) -> {
			Path folder = TestFolders.fresh().resolve("study");
			new StudyGenerator(6, 1).write(folder);
			AtStart.run(() -> importer.importPackage(folder, Progress.NONE));
		};
	}

	@Bean
	GuestBook guestBook(Accounts accounts, ApplicationContext context) {
		return new GuestBook(accounts, context);
	}

	/** Makes accounts and those who sign in with them. */
	static final class GuestBook {

		static final Password PASSWORD = new Password("correct horse battery");

		private final AtomicInteger number = new AtomicInteger();

		private final Accounts accounts;

		private final ApplicationContext context;

		GuestBook(Accounts accounts, ApplicationContext context) {
			this.accounts = accounts;
			this.context = context;
		}

		/** Somebody who may act in these roles, and has not signed in. */
		Guest with(UserRole... roles) {
			return as("P1-001", roles);
		}

		/** The same, as another professional. */
		Guest as(String professional, UserRole... roles) {
			Guest guest = guest("guest" + this.number.incrementAndGet());
			this.accounts.add(guest.name(), Set.of(roles), Id.of(professional), PASSWORD, false);
			return guest;
		}

		/** Somebody who has signed in. */
		Guest in(UserRole... roles) {
			Guest guest = with(roles);
			guest.signIn();
			return guest;
		}

		/** Somebody without an account. */
		Guest guest(String name) {
			return new Guest(name, this.context.getEnvironment().getRequiredProperty("local.server.port"));
		}

	}

}

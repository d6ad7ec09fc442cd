package carenet.signin;

import java.time.Instant;
import java.util.Set;

import carenet.access.UserRole;
import carenet.access.Viewer;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a server does by itself when it starts and stops: as whoever started it. */
public final class AtStart {

	private AtStart() {
	}

	public static void run(Runnable work) {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(new Acting(new SignedIn(Viewer.LOCAL.account(), Set.of(UserRole.LOCAL),
				UserRole.LOCAL, null, null, Instant.EPOCH, null, null)));
		SecurityContextHolder.setContext(context);
		try {
			work.run();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

}

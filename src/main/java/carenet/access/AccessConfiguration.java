package carenet.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import carenet.audit.Auditor;
import carenet.audit.CurrentDoer;
import carenet.audit.Doer;
import carenet.graph.DataFolder;
import carenet.graph.Graph;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who looks, and who is behind an id, wherever the graph is. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	/** The vault lives in the data folder; what locks its keys can be elsewhere. */
	@Bean
	IdentityVault identityVault(DataFolder data, Environment environment) {
		return IdentityVault.open(data, new Keysets(data, environment.getProperty("carenet.identities.kms-key-uri"),
				environment.getProperty("carenet.identities.kms-credentials")));
	}

	/** A served product knows who has signed in. */
	@Bean
	@ConditionalOnNotWebApplication
	@ConditionalOnMissingBean(CurrentViewer.class)
	CurrentViewer currentViewer() {
		return () -> Viewer.LOCAL;
	}

	/** Whoever works at this machine stays. */
	@Bean
	@ConditionalOnNotWebApplication
	@ConditionalOnMissingBean(StayingViewer.class)
	StayingViewer stayingViewer(CurrentViewer current) {
		return () -> {
			Optional<Viewer> viewer = Optional.of(current.get());
			return () -> viewer;
		};
	}

	@Bean
	GrantBook grantBook(Graph graph, Clock clock) {
		return new GrantBook(graph, clock);
	}

	@Bean
	Access access(CurrentViewer current, GrantBook opened, Clock clock) {
		return new Access(current, opened, clock);
	}

	@Bean
	Grants grants(GrantBook book, Access access, Auditor auditor, Clock clock) {
		return new Grants(book, access, auditor, clock);
	}

	@Bean
	Names names(IdentityVault vault, Access access, Grants grants) {
		return new Names(vault, access, grants);
	}

	@Bean
	Consents consents(Graph graph, Access access, Auditor auditor, Clock clock) {
		return new Consents(graph, access, auditor, clock);
	}

	@Bean
	Caseloads caseloads(Graph graph, Access access, Auditor auditor, Clock clock) {
		return new Caseloads(graph, access, auditor, clock);
	}

	@Bean
	CurrentDoer currentDoer(CurrentViewer current) {
		return () -> {
			Viewer viewer = current.get();
			Doer doer = new Doer(viewer.account(), List.of(viewer.role().name()),
					(viewer.agency() != null) ? viewer.agency().value() : null, viewer.role().purpose(), null, null);
			return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
					? doer.from(request.getRequest().getRemoteAddr()).in(session(request.getRequest())) : doer;
		};
	}

	private static @Nullable String session(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return (session != null) ? session.getId() : null;
	}

}

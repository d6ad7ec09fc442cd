package carenet.signin;

import carenet.access.CurrentViewer;
import carenet.audit.Auditor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Pages are open to those who may see them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class PageConfiguration implements WebMvcConfigurer {

	private final CurrentViewer current;

	private final Auditor auditor;

	PageConfiguration(CurrentViewer current, Auditor auditor) {
		this.current = current;
		this.auditor = auditor;
	}

	@Override
	public void addInterceptors(InterceptorRegistry interceptors) {
		interceptors.addInterceptor(new PageRights(this.current, this.auditor));
	}

}

package carenet.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import carenet.study.BadInput;
import carenet.study.CarenetException;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.json.JacksonJsonView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors as pages: what went wrong in a sentence, and where to go on. */
@ControllerAdvice
class PageErrors {

	private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

	private final DataSize largest;

	PageErrors(@Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
		this.largest = largest;
	}

	@ExceptionHandler
	ModelAndView ours(CarenetException ex) {
		HttpStatus status = switch (ex) {
			case BadInput _ -> HttpStatus.BAD_REQUEST;
			case NotFound _ -> HttpStatus.NOT_FOUND;
			case NotAllowed _ -> HttpStatus.FORBIDDEN;
		};
		return page(status, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ModelAndView nothingHere(NoResourceFoundException ex) {
		return page(HttpStatus.NOT_FOUND, "There is no page at this address.");
	}

	@ExceptionHandler
	ModelAndView tooLarge(MaxUploadSizeExceededException ex) {
		return page(HttpStatus.CONTENT_TOO_LARGE,
				"The file is larger than %d MB, which is the most that this page takes. A larger study can be imported from the command line."
					.formatted(this.largest.toMegabytes()));
	}

	@ExceptionHandler
	ModelAndView unreadable(HttpMessageNotReadableException ex) {
		return page(HttpStatus.BAD_REQUEST, "What was sent cannot be read: it should be a JSON object with a query.");
	}

	@ExceptionHandler
	ModelAndView ofAnotherKind(TypeMismatchException ex) {
		String name = (ex.getPropertyName() != null) ? ex.getPropertyName() : "one of the fields";
		return page(HttpStatus.BAD_REQUEST, "What is given for %s is of another kind than it wants.".formatted(name));
	}

	/** Whoever was being told of something has closed the page: nobody is at fault. */
	@ExceptionHandler
	void nobodyListens(AsyncRequestNotUsableException ex) {
		LOG.trace("a page that was told of changes is closed", ex);
	}

	/**
	 * A request that the framework refuses keeps its status; the rest is our fault, and
	 * its page says no more than where the log tells it.
	 */
	@ExceptionHandler
	ModelAndView other(Exception ex) {
		if (ex instanceof ErrorResponse refused && refused.getStatusCode().is4xxClientError()) {
			HttpStatus status = HttpStatus.valueOf(refused.getStatusCode().value());
			return page(status, "This request cannot be answered: %s.".formatted(status.getReasonPhrase()));
		}
		String reference = UUID.randomUUID().toString().substring(0, 8);
		LOG.error("error {}", reference, ex);
		return page(HttpStatus.INTERNAL_SERVER_ERROR,
				"Something went wrong on our side. The log has it under the reference %s.".formatted(reference));
	}

	/** Programs are told as GraphQL tells errors, people by a page. */
	private static ModelAndView page(HttpStatus status, String sentence) {
		if (isAskedByAProgram()) {
			JacksonJsonView json = new JacksonJsonView();
			ModelAndView answer = new ModelAndView(json,
					Map.of("errors", List.of(Map.of("message", sentence, "extensions",
							Map.of("classification", status.is4xxClientError() ? "BAD_REQUEST" : "INTERNAL_ERROR")))));
			answer.setStatus(status);
			return answer;
		}
		ModelAndView page = new ModelAndView("web/problem", status);
		page.addObject("title", title(status));
		page.addObject("sentence", sentence);
		return page;
	}

	private static boolean isAskedByAProgram() {
		return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
				&& (request.getRequest().getRequestURI().equals("/graphql")
						|| request.getRequest().getRequestURI().startsWith("/api/"));
	}

	private static String title(HttpStatus status) {
		return switch (status) {
			case NOT_FOUND -> "Not found";
			case CONTENT_TOO_LARGE -> "Too large";
			case FORBIDDEN -> "Not allowed";
			case INTERNAL_SERVER_ERROR -> "Our fault";
			default -> "That cannot be";
		};
	}

}

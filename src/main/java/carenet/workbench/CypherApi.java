package carenet.workbench;

import java.io.UncheckedIOException;
import java.util.Map;

import carenet.access.Access;
import carenet.access.Right;
import carenet.research.Posed;
import carenet.research.QueryLibrary;
import carenet.research.QueryProblem;
import carenet.research.TooBusy;
import carenet.research.Turns;
import carenet.study.BadInput;
import carenet.study.NotAllowed;
import carenet.study.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cypher for programs: a question as JSON, its answer as it is found. */
@RestController
class CypherApi {

	private static final Logger LOG = LoggerFactory.getLogger(CypherApi.class);

	private static final String TEXT = CypherApi.class.getName() + ".text";

	private final Asking asking;

	private final QueryLibrary library;

	private final Access access;

	private final Turns turns;

	CypherApi(Asking asking, QueryLibrary library, Access access, Turns turns) {
		this.asking = asking;
		this.library = library;
		this.access = access;
		this.turns = turns;
	}

	@PostMapping("/api/cypher")
	void ask(@RequestBody ApiQuestion question,
			@RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
			HttpServletRequest request, HttpServletResponse response) {
		this.access.require(Right.ASK_IN_CYPHER);
		Posed posed = question.posed(this.library);
		request.setAttribute(TEXT, posed.cypher());
		AnswerStream stream = new AnswerStream(question.file(accept), response);
		try {
			stream.end(this.asking.tell(posed, question.mark(), question.limits(), stream));
		}
		catch (UncheckedIOException ex) {
			LOG.debug("whoever asked does not listen any more");
		}
		catch (BadInput ex) {
			if (!stream.isBegun()) {
				throw ex;
			}
			stream.fail(String.valueOf(ex.getMessage()));
		}
	}

	/** What a caller's own running query is called. */
	record Stop(@Nullable String run) {
	}

	@PostMapping("/api/cypher/stop")
	Map<String, Boolean> stop(@RequestBody Stop stop) {
		this.access.require(Right.ASK_IN_CYPHER);
		String run = stop.run();
		if (run == null || run.isEmpty()) {
			throw new BadInput("say which run is to be stopped");
		}
		return Map.of("stopped", this.turns.stop(this.access.viewer().account(), ApiQuestion.checked(run)));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> wrong(BadInput ex, HttpServletRequest request) {
		Object text = request.getAttribute(TEXT);
		return Problems.of(QueryProblem.of(ex, (text instanceof String given) ? given : ""));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notAllowed(NotAllowed ex) {
		return Problems.of(HttpStatus.FORBIDDEN, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notThere(NotFound ex) {
		return Problems.of(HttpStatus.NOT_FOUND, String.valueOf(ex.getMessage()));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> later(TooBusy ex) {
		return Problems.of(ex);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof BadInput ours) {
				return Problems.of(HttpStatus.BAD_REQUEST, String.valueOf(ours.getMessage()));
			}
		}
		return Problems.of(HttpStatus.BAD_REQUEST,
				"What was sent is no question: a JSON object with a query or a name, and params, limit, timeout, format.");
	}

}

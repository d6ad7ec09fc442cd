package carenet.workbench;

import carenet.research.QueryProblem;
import carenet.research.TooBusy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** What programs are told when there is no answer (RFC 9457). */
final class Problems {

	private Problems() {
	}

	static ResponseEntity<ProblemDetail> of(HttpStatus status, String sentence) {
		return answer(status, ProblemDetail.forStatusAndDetail(status, sentence));
	}

	static ResponseEntity<ProblemDetail> of(QueryProblem problem) {
		HttpStatus status = status(problem);
		ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem.sentence());
		detail.setProperty("kind", problem.kind().name());
		if (problem.line() > 0) {
			detail.setProperty("line", problem.line());
			detail.setProperty("column", problem.column());
		}
		if (problem.excerpt() != null) {
			detail.setProperty("excerpt", problem.excerpt());
		}
		return answer(status, detail);
	}

	/** Own queries are too many for the account, all of them too many for the server. */
	static ResponseEntity<ProblemDetail> of(TooBusy busy) {
		HttpStatus status = status(busy);
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(TooBusy.SECONDS))
			.body(ProblemDetail.forStatusAndDetail(status, String.valueOf(busy.getMessage())));
	}

	static HttpStatus status(TooBusy busy) {
		return busy.isOwn() ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.SERVICE_UNAVAILABLE;
	}

	static HttpStatus status(QueryProblem problem) {
		return switch (problem.kind()) {
			case REFUSED, WRONG -> HttpStatus.BAD_REQUEST;
			case TIME -> HttpStatus.REQUEST_TIMEOUT;
			case CANCELLED -> HttpStatus.CONFLICT;
			case SIZE -> HttpStatus.UNPROCESSABLE_CONTENT;
		};
	}

	private static ResponseEntity<ProblemDetail> answer(HttpStatus status, ProblemDetail detail) {
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
	}

}

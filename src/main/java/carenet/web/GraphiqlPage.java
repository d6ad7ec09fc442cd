package carenet.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** GraphiQL, from our own files. */
@Controller
class GraphiqlPage {

	@GetMapping("/graphiql")
	String graphiql() {
		return "web/graphiql";
	}

}

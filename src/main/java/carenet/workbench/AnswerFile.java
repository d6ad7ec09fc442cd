package carenet.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/** In which form an answer leaves. */
enum AnswerFile {

	JSON("application/json"), JSONL("application/x-ndjson"), CSV("text/csv");

	private final String type;

	AnswerFile(String type) {
		this.type = type;
	}

	String contentType() {
		return this.type + ";charset=UTF-8";
	}

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}

	static AnswerFile named(String word) {
		return Arrays.stream(values())
			.filter((one) -> one.word().equals(word))
			.findFirst()
			.orElseThrow(() -> new BadInput("'%s' is no format; one of %s".formatted(word,
					Arrays.stream(values()).map(AnswerFile::word).collect(Collectors.joining(", ")))));
	}

	/** What a program says that it takes; JSON for one that takes anything. */
	static AnswerFile accepted(@Nullable String accept) {
		String wanted = (accept != null) ? accept.toLowerCase(Locale.ROOT) : "";
		if (wanted.contains("ndjson") || wanted.contains("jsonl")) {
			return JSONL;
		}
		return (wanted.contains("text/csv") && !wanted.contains("application/json")) ? CSV : JSON;
	}

}

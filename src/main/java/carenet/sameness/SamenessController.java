package carenet.sameness;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import carenet.access.Access;
import carenet.access.Right;
import carenet.intake.FieldProblem;
import carenet.likeness.Likeness;
import carenet.study.BadInput;
import carenet.study.Id;
import carenet.study.Progress;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Candidates and decisions over GraphQL; what is wrong with a decision is data. */
@Controller
class SamenessController {

	private static final int USUAL = 20;

	private static final int MOST = 100;

	private final Candidates candidates;

	private final Decisions decisions;

	private final Access access;

	SamenessController(Candidates candidates, Decisions decisions, Access access) {
		this.candidates = candidates;
		this.decisions = decisions;
		this.access = access;
	}

	/**
	 * What was found.
	 *
	 * @param candidates the likeliest first
	 * @param totalCount how many reach the score
	 * @param notLookedAt what was left out, in sentences
	 */
	record SamePersonCandidates(List<SamePersonCandidate> candidates, int totalCount, List<String> notLookedAt) {
	}

	/**
	 * Two records that may be of one person.
	 *
	 * @param pair says on what a decision is made
	 * @param kept the record that would be kept
	 * @param record the record that would stand for it
	 * @param score from 0 to 1
	 * @param speaksFor in sentences that name nobody
	 * @param speaksAgainst the same
	 * @param clients around whom both are spoken of
	 */
	record SamePersonCandidate(String pair, Id kept, Id record, double score, List<String> speaksFor,
			List<String> speaksAgainst, List<Id> clients) {

		static SamePersonCandidate of(Candidate one) {
			return new SamePersonCandidate(one.seal(), one.kept().id(), one.record().id(), one.likeness().score(),
					one.likeness().speaksFor(), one.likeness().speaksAgainst(), one.clients());
		}

	}

	/**
	 * What a decision did.
	 *
	 * @param done in sentences; empty where nothing was done
	 * @param alreadyDecided whether the same was said before
	 * @param errors why nothing was done
	 */
	record SamePersonPayload(List<String> done, boolean alreadyDecided, List<FieldProblem> errors) {
	}

	@QueryMapping
	SamePersonCandidates samePersonCandidates(@Argument @Nullable String client, @Argument @Nullable Double least,
			@Argument @Nullable Integer first) {
		this.access.require(Right.MERGE);
		int most = (first != null) ? first : USUAL;
		if (most < 1 || most > MOST) {
			throw new BadInput("first: %d is outside 1 to %d".formatted(most, MOST));
		}
		Candidates.Found found = this.candidates.find(new Candidates.Wish((client != null) ? Id.of(client) : null,
				(least != null) ? least : Likeness.SUGGESTED), Progress.NONE);
		return new SamePersonCandidates(found.candidates().stream().limit(most).map(SamePersonCandidate::of).toList(),
				found.candidates().size(), found.left());
	}

	@MutationMapping
	SamePersonPayload mergePeople(DataFetchingEnvironment environment) {
		return decide(environment, "kept", "record", Verdict.SAME);
	}

	@MutationMapping
	SamePersonPayload unmergePeople(DataFetchingEnvironment environment) {
		return decide(environment, "kept", "record", Verdict.UNDECIDED);
	}

	@MutationMapping
	SamePersonPayload distinguishPeople(DataFetchingEnvironment environment) {
		return decide(environment, "one", "other", Verdict.DIFFERENT);
	}

	@MutationMapping
	SamePersonPayload undistinguishPeople(DataFetchingEnvironment environment) {
		return decide(environment, "one", "other", Verdict.UNDECIDED);
	}

	private SamePersonPayload decide(DataFetchingEnvironment environment, String kept, String record, Verdict verdict) {
		this.access.require(Right.MERGE);
		Map<String, Object> input = environment.getArgumentOrDefault("input", Map.of());
		Function<String, String> text = (name) -> (input.get(name) instanceof String said) ? said.strip() : "";
		List<FieldProblem> wrong = List.of(kept, record)
			.stream()
			.filter((field) -> !Id.isValid(text.apply(field)))
			.map((field) -> new FieldProblem(field, "no-id", "", "that is not an id", "the id of a record"))
			.toList();
		return wrong.isEmpty()
				? payload(this.decisions.decide(List.of(new Wanted(Id.of(text.apply(kept)), Id.of(text.apply(record)),
						verdict, text.apply("reason"), text.apply("pair"))), Progress.NONE), kept, record)
				: new SamePersonPayload(List.of(), false, wrong);
	}

	private static SamePersonPayload payload(Decided decided, String kept, String record) {
		List<FieldProblem> errors = decided.problems()
			.stream()
			.map((one) -> new FieldProblem(path(one.field(), kept, record), one.code(), one.value(), one.message(),
					one.expected()))
			.toList();
		return new SamePersonPayload((decided.changes() > 0) ? List.of(decided.sentences()) : List.of(),
				decided.already() > 0, errors);
	}

	/** A field of the input; what is about both is about neither. */
	private static String path(String field, String kept, String record) {
		return switch (field) {
			case "kept" -> kept;
			case "record" -> record;
			case "note" -> "reason";
			case "pair" -> "pair";
			default -> "";
		};
	}

}

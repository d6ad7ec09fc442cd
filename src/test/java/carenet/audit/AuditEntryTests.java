package carenet.audit;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import carenet.study.BadInput;
import carenet.study.Id;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What an entry may hold. */
class AuditEntryTests {

	private static final AuditObject PAGE = AuditObject.page("client");

	@ParameterizedTest
	@ValueSource(strings = { "Crisis, huisarts belt", "نداء طارئ", "緊急 🚑 \"nu\" \\ 'x'", "=cmd()" })
	void takesAReasonInAnyScript(String text) {
		assertThat(new Reason(" " + text + " ")).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\rb", "a\u0000b", "a\u001b[31mb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u202eb",
			"a\u2066b", "a\ud800b", "a\u007fb" })
	void refusesAReasonThatWouldNotShowAsItWasWritten(String text) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Reason(text))
			.withMessageMatching("a reason is one line of plain text, without the sign U\\+[0-9A-F]{4}");
	}

	@Test
	void boundsAReason() {
		assertThat(new Reason("x".repeat(500)).text()).hasSize(500);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Reason("x".repeat(501)))
			.withMessage("a reason has 1 to 500 characters, not 501");
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Reason(" \u2003 "));
	}

	@Test
	void wantsAReasonInAnEmergency() {
		AuditEntry.Draft look = AuditEntry.Draft.of(Deed.LOOK, Doer.LOCAL, PAGE).about(Id.of("C1"));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> look.as(Deed.EMERGENCY))
			.withMessage("emergency access needs a reason");
		assertThat(look.because(new Reason("crisis")).as(Deed.EMERGENCY).reason()).hasToString("crisis");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Jan de Vries", "jan@example.org", "", "a\nb" })
	void takesNoNameForAnAccount(String account) {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> new Doer(account, List.of(), null, null, null, null))
			.withMessage("who does it cannot be recorded: an account is named as an id is");
	}

	@Test
	void takesCodesForRolesAndPurposes() {
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new Doer("u1", List.of("Jan de Vries"), null, null, null, null));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new Doer("u1", List.of(), null, "because I want to", null, null));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> Doer.LOCAL.from("a b"));
		assertThatExceptionOfType(BadInput.class)
			.isThrownBy(() -> new Doer("u1", Collections.nCopies(9, "ROLE"), null, null, null, null));
		assertThat(Doer.LOCAL.from("[::1]%eth0".replace("[", "").replace("]", "")).address()).isEqualTo("::1%eth0");
	}

	@Test
	void saysNothingOfASession() {
		assertThat(Doer.LOCAL.in("cookie-1234")).hasToString("local [LOCAL]");
	}

	@Test
	void namesObjectsWithWordsOfTheProgram() {
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> AuditObject.page("x".repeat(81)));
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> AuditObject.page("a\nb"));
		assertThat(new AuditObject(AuditObject.Kind.QUERY, "MATCH (c:Client {id: 'C1'}) RETURN c"))
			.hasToString("query");
	}

	@Test
	void isAboutSoManyPeopleAtMost() {
		List<Id> people = IntStream.rangeClosed(0, 200).mapToObj((n) -> Id.of("C" + n)).toList();
		AuditEntry.Draft draft = AuditEntry.Draft.of(Deed.LOOK, Doer.LOCAL, PAGE);
		assertThat(draft.about(people.subList(0, 200)).about()).hasSize(200);
		assertThatExceptionOfType(BadInput.class).isThrownBy(() -> draft.about(people))
			.withMessage("one entry about 201 people; at most 200");
	}

}

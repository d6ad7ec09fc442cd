package carenet.cli;

import carenet.accounts.Password;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * A password for an account: typed by whoever is at the terminal, or made for one time.
 *
 * @param password itself
 * @param generated whether it was made
 */
record NewPassword(Password password, boolean generated) {

	static NewPassword ask(Console console) {
		String typed = console.keyboard()
			.ask("Password, %d to %d characters (empty: one is made): ".formatted(Password.SHORTEST, Password.LONGEST));
		if (typed == null || typed.isEmpty()) {
			return new NewPassword(Password.generate(), true);
		}
		Password password = new Password(typed);
		@Nullable String again = console.keyboard().ask("The same again: ");
		if (!typed.equals(again)) {
			throw new BadInput("the password was typed in two ways");
		}
		return new NewPassword(password, false);
	}

	/** What was made is the command's answer. */
	void tell(Console console) {
		if (this.generated) {
			console.remark("The password for one time, which is shown once:");
			console.say(this.password.text());
		}
	}

}

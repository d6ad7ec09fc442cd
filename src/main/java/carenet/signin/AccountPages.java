package carenet.signin;

import java.util.Set;

import carenet.access.CurrentViewer;
import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.accounts.Passkeys;
import carenet.accounts.Password;
import carenet.study.BadInput;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What an administrator does: make accounts and change them. */
@Controller
class AccountPages {

	private final Accounts accounts;

	private final Passkeys passkeys;

	private final CurrentViewer current;

	AccountPages(Accounts accounts, Passkeys passkeys, CurrentViewer current) {
		this.accounts = accounts;
		this.passkeys = passkeys;
		this.current = current;
	}

	@GetMapping("/accounts")
	String list(Model model) {
		model.addAttribute("accounts", this.accounts.findAll());
		model.addAttribute("roles", Account.ROLES.stream().sorted().toList());
		return "signin/accounts";
	}

	@PostMapping("/accounts")
	String add(@RequestParam String name, @RequestParam(defaultValue = "") Set<UserRole> role,
			@RequestParam(defaultValue = "") String professional, Model model) {
		Password password = Password.generate();
		this.accounts.add(name, role, professional(professional), password, true);
		return show(name, password, model);
	}

	@PostMapping("/accounts/{name}/password")
	String reset(@PathVariable String name, Model model) {
		Password password = Password.generate();
		this.accounts.setPassword(name, password, true);
		return show(name, password, model);
	}

	/** In this answer, and never again. */
	private String show(String name, Password password, Model model) {
		model.addAttribute("fresh", Account.nameOf(name));
		model.addAttribute("password", password.text());
		return list(model);
	}

	@PostMapping("/accounts/{name}/roles")
	String changeRoles(@PathVariable String name, @RequestParam(defaultValue = "") Set<UserRole> role,
			@RequestParam(defaultValue = "") String professional) {
		requireOther(name);
		this.accounts.setRoles(name, role, professional(professional));
		return "redirect:/accounts";
	}

	@PostMapping("/accounts/{name}/disable")
	String disable(@PathVariable String name) {
		requireOther(name);
		this.accounts.disable(name);
		return "redirect:/accounts";
	}

	@PostMapping("/accounts/{name}/enable")
	String enable(@PathVariable String name) {
		this.accounts.enable(name);
		return "redirect:/accounts";
	}

	/**
	 * Somebody who has lost theirs; one's own are removed on the page of one's passkeys.
	 */
	@PostMapping("/accounts/{name}/forget-passkeys")
	String forgetPasskeys(@PathVariable String name) {
		requireOther(name);
		this.passkeys.forget(name);
		return "redirect:/accounts";
	}

	/** The last administrator must not close the door from the outside. */
	private void requireOther(String name) {
		if (Account.nameOf(name).equals(this.current.get().account())) {
			throw new BadInput("this is the account that you act with: another administrator can do that");
		}
	}

	private static @Nullable Id professional(String typed) {
		return typed.isBlank() ? null : Id.of(typed.strip());
	}

	/** The accounts as they are, and what is wrong. */
	@ExceptionHandler
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	String wrong(BadInput ex, Model model) {
		model.addAttribute("wrong", String.valueOf(ex.getMessage()));
		return list(model);
	}

}

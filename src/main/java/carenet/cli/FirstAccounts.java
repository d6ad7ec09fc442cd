package carenet.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import carenet.access.UserRole;
import carenet.accounts.Account;
import carenet.accounts.Accounts;
import carenet.accounts.Password;
import carenet.graph.Graph;
import carenet.signin.Listening;
import carenet.signin.LocalAccounts;
import carenet.study.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The accounts of a first start: an administrator, and on a demonstration study that only
 * this machine reaches one for each role. Their passwords are kept here only, until they
 * are said once.
 */
final class FirstAccounts {

	private final Accounts accounts;

	private final Graph graph;

	private final Environment environment;

	private final Clock clock;

	private List<Made> made = List.of();

	FirstAccounts(Accounts accounts, Graph graph, Environment environment, Clock clock) {
		this.accounts = accounts;
		this.graph = graph;
		this.environment = environment;
		this.clock = clock;
	}

	/** An account with its password. */
	record Made(UserRole role, String name, Password password, boolean once) {
	}

	/** Only where somebody is going to need them. */
	void make(boolean forDemonstration) {
		if (!this.accounts.areNew() || Listening.isOpen(this.environment) || !LocalAccounts.areOn(this.environment)) {
			return;
		}
		List<Made> fresh = new ArrayList<>();
		if (forDemonstration && Listening.isOnlyHere(this.environment)) {
			busiest().ifPresent((professional) -> fresh.add(add(UserRole.COORDINATOR, professional)));
			fresh.add(add(UserRole.ANALYST, null));
			fresh.add(add(UserRole.RESEARCHER, null));
			fresh.add(add(UserRole.STEWARD, null));
		}
		fresh.add(add(UserRole.ADMIN, null));
		this.made = fresh;
	}

	/** An administrator changes the password first. */
	private Made add(UserRole role, @Nullable Id professional) {
		Made one = new Made(role, role.name().toLowerCase(Locale.ROOT), Password.generate(), role == UserRole.ADMIN);
		this.accounts.add(one.name(), Set.of(role), professional, one.password(), one.once());
		return one;
	}

	/** Who has the most clients today. */
	private Optional<Id> busiest() {
		return this.graph.read("""
				MATCH (c:Client)-[a:ASSIGNED_TO]->(p:Professional)
				WHERE a.from <= $today < a.until
				RETURN p.id AS professional, count(*) AS clients
				ORDER BY clients DESC, professional LIMIT 1
				""", Map.of("today", LocalDate.now(this.clock)), (row) -> Id.of(row.get("professional").asString()))
			.stream()
			.findFirst();
	}

	/** What was made at this start; said once. */
	List<Made> tell() {
		List<Made> told = this.made;
		this.made = List.of();
		return told;
	}

}

package carenet.access;

import java.util.Set;

import carenet.study.Id;

/** Which clients are open to an account in an emergency now. */
@FunctionalInterface
public interface OpenedClients {

	/** None to anybody. */
	OpenedClients NONE = (account) -> Set.of();

	Set<Id> to(String account);

}

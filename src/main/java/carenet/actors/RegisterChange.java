package carenet.actors;

import java.util.HashSet;
import java.util.Set;

import carenet.study.Id;

/**
 * What came of saving register rows.
 *
 * @param created how many are new
 * @param changed who was there before and has another value now
 */
public record RegisterChange(int created, Set<Id> changed) {

	static final RegisterChange NOTHING = new RegisterChange(0, Set.of());

	public RegisterChange plus(RegisterChange other) {
		Set<Id> all = new HashSet<>(this.changed);
		all.addAll(other.changed);
		return new RegisterChange(this.created + other.created, all);
	}

}

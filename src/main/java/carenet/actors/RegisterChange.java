package carenet.actors;

import java.util.HashSet;
import java.util.Set;

import carenet.study.Id;

/**
 * What came of saving register rows.
 *
 * @param created who is new
 * @param changed who was there before and has another value now
 */
public record RegisterChange(Set<Id> created, Set<Id> changed) {

	public static final RegisterChange NOTHING = new RegisterChange(Set.of(), Set.of());

	/**
	 * Both, one after the other: who was created by the one is not changed by the other.
	 */
	public RegisterChange plus(RegisterChange later) {
		Set<Id> allCreated = new HashSet<>(this.created);
		allCreated.addAll(later.created);
		Set<Id> allChanged = new HashSet<>(this.changed);
		allChanged.addAll(later.changed);
		allChanged.removeAll(allCreated);
		return new RegisterChange(allCreated, allChanged);
	}

}

package carenet.export;

import java.util.Collection;
import java.util.Map;

import carenet.access.Access;
import carenet.access.Identity;
import carenet.access.IdentityVault;
import carenet.access.Names;
import carenet.access.Right;
import carenet.study.Id;
import org.springframework.stereotype.Component;

/**
 * Names and contact data in an export: where they were asked for, and only around clients
 * whose names the viewer may know.
 */
@Component
class PeopleNamed {

	private final Access access;

	private final Names names;

	private final IdentityVault vault;

	PeopleNamed(Access access, Names names, IdentityVault vault) {
		this.access = access;
		this.names = names;
		this.vault = vault;
	}

	/** Refuses what the viewer may not take out. */
	void check(ExportOrder order) {
		this.access.require(Right.EXPORT);
		if (order.identities() && !this.access.may(Right.SEE_NAMES) && !this.access.may(Right.ASK_FOR_NAMES)) {
			this.access.require(Right.EXPORT_NAMES);
		}
	}

	boolean tellsNotes() {
		return this.access.may(Right.EXPORT_NOTES);
	}

	/** Whether a column is written. */
	boolean tells(ExportOrder order, Layout.Guard guard) {
		return switch (guard) {
			case NONE -> true;
			case NOTE -> tellsNotes();
			case IDENTITY -> order.identities();
		};
	}

	/** Those of people around a client in reach that may be known. */
	Map<Id, Identity> around(ExportOrder order, Id client, Collection<Id> people) {
		if (!order.identities()) {
			return Map.of();
		}
		return this.access.may(Right.EXPORT_NAMES) ? this.vault.findAll(people)
				: this.names.contactsAround(client, people);
	}

}

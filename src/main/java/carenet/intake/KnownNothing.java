package carenet.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import carenet.actors.Client;
import carenet.actors.Need;
import carenet.actors.Supporter;
import carenet.study.Id;
import carenet.study.Wave;

/** The knowledge of an empty store. */
final class KnownNothing implements Known {

	@Override
	public Optional<Client> client(Id id) {
		return Optional.empty();
	}

	@Override
	public List<Wave> waves(Id client) {
		return List.of();
	}

	@Override
	public Optional<Supporter> supporter(Id id) {
		return Optional.empty();
	}

	@Override
	public Optional<Need> need(Id id) {
		return Optional.empty();
	}

	@Override
	public Optional<KnownReport> report(Id id) {
		return Optional.empty();
	}

	@Override
	public Optional<Id> keptFor(Id record) {
		return Optional.empty();
	}

	@Override
	public boolean isKept(Id record) {
		return false;
	}

	@Override
	public Set<Id> supportersOf(Id client) {
		return Set.of();
	}

}

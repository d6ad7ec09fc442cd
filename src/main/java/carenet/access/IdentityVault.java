package carenet.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import carenet.graph.DataFolder;
import carenet.study.Id;
import carenet.study.NotAllowed;
import com.google.crypto.tink.Aead;

/**
 * Names and contact data, apart from the graph and encrypted: each person under a key of
 * the own, which is destroyed to erase the person.
 */
public final class IdentityVault implements AutoCloseable {

	private static final int BATCH = 2000;

	private static final int PROOFS = 10;

	private final Aead key;

	private final VaultLog log;

	private final NameIndex index;

	private IdentityVault(DataFolder data, Keysets keysets, Aead key, VaultLog log) throws IOException {
		this.key = key;
		this.log = log;
		this.index = new NameIndex(data, keysets, log, this::nameOf);
		this.index.discardOutdated();
	}

	/** The vault of a data folder, made when there is none. */
	public static IdentityVault open(DataFolder data) {
		return open(data, new Keysets(data, null, null));
	}

	static IdentityVault open(DataFolder data, Keysets keysets) {
		try {
			Path file = data.folder("identities").resolve("identities.log");
			if (!Files.exists(file)) {
				data.write(file, new byte[0]);
			}
			Aead key = VaultKey.of(keysets, Files.size(file) > 0);
			VaultLog log = new VaultLog(data, file);
			prove(key, log, data);
			return new IdentityVault(data, keysets, key, log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** One that opens is proof enough; that none of several does is not their damage. */
	private static void prove(Aead key, VaultLog log, DataFolder data) throws IOException {
		List<SealedIdentity> some = new ArrayList<>();
		for (Id id : log.ids().stream().limit(PROOFS).toList()) {
			log.find(id).ifPresent(some::add);
		}
		if (!some.isEmpty() && some.stream().noneMatch((sealed) -> sealed.opensWith(key))) {
			log.close();
			throw new NotAllowed("secrets/%s in %s is not the key that locked the identities: put back that key"
				.formatted(VaultKey.FILE, data.root()));
		}
	}

	public Optional<Identity> find(Id id) {
		try {
			return this.log.find(id).map((sealed) -> sealed.open(this.key));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Those that are known, by their ids. */
	public Map<Id, Identity> findAll(Collection<Id> ids) {
		Map<Id, Identity> found = new HashMap<>();
		ids.forEach((id) -> find(id).ifPresent((identity) -> found.put(id, identity)));
		return found;
	}

	/** Adds or replaces; what is the same already is left alone. */
	public void saveAll(Collection<Identity> identities) {
		List<SealedIdentity> batch = new ArrayList<>();
		for (Identity identity : identities) {
			if (!find(identity.id()).equals(Optional.of(identity))) {
				batch.add(SealedIdentity.seal(identity, this.key));
			}
			if (batch.size() == BATCH) {
				add(batch);
				batch.clear();
			}
		}
		add(batch);
	}

	private void add(List<SealedIdentity> batch) {
		try {
			if (!batch.isEmpty()) {
				this.log.add(batch);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Destroys the person's key: what remains of the person can no longer be read. */
	public void remove(Id id) {
		try {
			this.log.erase(id);
			this.index.forget();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * People whose names have all the words of a text, each from its beginning on: of
	 * "van Dénz" also Anna Denzel. It takes as long for somebody who is there as for
	 * nobody; whether the reader may know of them is for the caller to decide.
	 * @param text up to 200 characters; words of one or two letters have to be whole
	 * @param limit how many at most, 1 to 200
	 */
	public List<Id> search(String text, int limit) {
		try {
			return this.index.find(text, limit);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The same of these people alone, of whom all are found. */
	public List<Id> search(String text, Collection<Id> among) {
		try {
			return this.index.find(text, among);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String nameOf(Id id) {
		String name = find(id).map(Identity::name).orElse(null);
		return (name != null) ? name : "";
	}

	/** Everybody who is in the vault. */
	public Collection<Id> ids() {
		try {
			return this.log.ids();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() throws IOException {
		this.log.close();
	}

}

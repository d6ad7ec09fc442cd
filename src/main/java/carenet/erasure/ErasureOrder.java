package carenet.erasure;

import java.nio.file.Files;
import java.nio.file.Path;

import carenet.audit.Reason;
import carenet.study.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * What whoever orders an erasure says with it.
 *
 * @param reason why
 * @param proof where the proof is to be written; null for nowhere
 * @param withId whether the proof says the id
 */
public record ErasureOrder(Reason reason, @Nullable Path proof, boolean withId) {

	public ErasureOrder {
		Path folder = (proof != null) ? proof.toAbsolutePath().getParent() : null;
		if (folder != null && (!Files.isDirectory(folder) || !Files.isWritable(folder))) {
			throw new BadInput("the proof cannot be written: %s is no folder to write to".formatted(folder));
		}
	}

}

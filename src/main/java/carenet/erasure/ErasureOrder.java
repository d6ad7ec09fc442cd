package carenet.erasure;

import java.nio.file.Path;

import carenet.audit.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What whoever orders an erasure says with it.
 *
 * @param reason why
 * @param proof where the proof is to be written; null for nowhere
 * @param withId whether the proof says the id
 */
public record ErasureOrder(Reason reason, @Nullable Path proof, boolean withId) {
}

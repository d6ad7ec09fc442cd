package carenet.sameness;

import carenet.study.Id;

/**
 * A decision that somebody wants to be kept.
 *
 * @param kept the record that would be kept
 * @param record the record that would stand for it
 * @param verdict what is said of the two
 * @param reason why, without naming anybody; empty for no more than who and when
 * @param seal of the candidate on which it was made; empty where it was not made on one
 */
public record Wanted(Id kept, Id record, Verdict verdict, String reason, String seal) {
}

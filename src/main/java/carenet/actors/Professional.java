package carenet.actors;

import carenet.study.Id;

/**
 * Somebody who supports as a job.
 *
 * @param id the study's id
 * @param profession an open code
 * @param publiclyPaid whether public money pays the work
 */
public record Professional(Id id, String profession, boolean publiclyPaid) implements Supporter {
}

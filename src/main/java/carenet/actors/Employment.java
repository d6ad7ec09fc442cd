package carenet.actors;

import carenet.study.Id;
import carenet.study.Interval;

/**
 * A professional, or a volunteer, works for an agency for a time.
 *
 * @param person the professional or carer
 * @param agency the employer
 * @param span when; open ends allowed
 */
public record Employment(Id person, Id agency, Interval span) {
}

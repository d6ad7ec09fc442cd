package carenet.actors;

import carenet.study.Id;
import carenet.study.Interval;

/**
 * A client is in a professional's caseload for a time: access, never evidence of support.
 *
 * @param client the client
 * @param professional whose caseload
 * @param span when; open ends allowed
 */
public record Assignment(Id client, Id professional, Interval span) {
}

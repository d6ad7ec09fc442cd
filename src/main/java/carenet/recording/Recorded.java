package carenet.recording;

import carenet.study.Id;

/**
 * Told within this process when something was recorded.
 *
 * @param client about whom
 * @param revision how often the client has been changed now
 */
public record Recorded(Id client, int revision) {
}

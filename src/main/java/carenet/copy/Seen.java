package carenet.copy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import carenet.study.Id;

/**
 * What of one client has to be known before anybody is written.
 *
 * @param client who
 * @param revision how often the client had been changed when this was seen
 * @param waves the days of the waves
 * @param last the last day that anything tells
 * @param people everybody in the client's network, under the kept ids
 */
record Seen(Id client, int revision, List<LocalDate> waves, LocalDate last, Set<Id> people) {
}

package carenet.actors;

import java.time.LocalDate;

import carenet.study.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client needs help with.
 *
 * @param id the study's id
 * @param client whose need it is
 * @param domain the domain of life
 * @param firstIdentifiedOn the day on which it was first identified, where known
 * @param label a few words, never a name
 */
public record Need(Id id, Id client, NeedDomain domain, @Nullable LocalDate firstIdentifiedOn, @Nullable String label) {
}

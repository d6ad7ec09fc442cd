package carenet.copy;

/**
 * The open codes that are not told.
 *
 * @param professions that become OTHER
 * @param sectors that become OTHER
 * @param reasons of an end that become OTHER
 * @param notes of events that go
 * @param codings that go
 */
record Codes(RareCodes professions, RareCodes sectors, RareCodes reasons, RareCodes notes, RareCodes codings) {
}

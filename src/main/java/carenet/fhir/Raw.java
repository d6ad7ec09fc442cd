package carenet.fhir;

/**
 * A resource as text, of a type that is used, without its narrative.
 *
 * @param place where it stands
 * @param json its text
 * @param fullUrl by which others in its bundle refer to it; empty outside one
 */
record Raw(Place place, String json, String fullUrl) {
}

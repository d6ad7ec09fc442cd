package carenet.figure;

/**
 * What a tone stands for.
 *
 * @param tone how it looks
 * @param words what it means
 */
public record Sign(Tone tone, String words) {
}

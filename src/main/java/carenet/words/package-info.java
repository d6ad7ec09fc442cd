/**
 * What the pages, drawings and tables call people, supporters, needs and sources: plain
 * words for the study's closed lists and open codes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "study", "actors", "evidence" })
package carenet.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

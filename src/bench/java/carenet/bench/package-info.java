/**
 * Measures how long the product takes to answer, beside hand-written Cypher for the same
 * data.
 */
@NullMarked
package carenet.bench;

import org.jspecify.annotations.NullMarked;

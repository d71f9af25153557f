/**
 * Runs: deciding a file of adverts into a run folder, and everything that can be asked of that folder afterwards.
 * A folder is written beside its place and moved there whole; what was altered since is noticed by the digests in its summary.
 * Expected refusals are values with a reason; exceptions here are faults of the program.
 */
@NullMarked
package org.plainsight.core.runs;

import org.jspecify.annotations.NullMarked;

/**
 * Adverts in, networks and reasons out, and what people decide about them. {@code Intake} takes adverts, {@code Decider} has
 * the rules pass over them, {@code RunRecorder} puts what came of it into the tables, {@code Archive} reads it back; the
 * pages and the API stand on those.
 */
@NullMarked
package org.plainsight.app.deciding;

import org.jspecify.annotations.NullMarked;

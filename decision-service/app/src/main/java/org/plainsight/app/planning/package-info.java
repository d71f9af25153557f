/**
 * Who looks at what next. {@code Rota} keeps people's hours, {@code Queueing} makes what waits into a workload, {@code Planner}
 * has a plan made in the background, {@code Plans} keeps every plan and the one in force; the pages stand on those.
 */
@NullMarked
package org.plainsight.app.planning;

import org.jspecify.annotations.NullMarked;

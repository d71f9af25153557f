/**
 * What a sensible person does with a list: three plans, each made by going down the list once.
 * They are where the solver starts, what it must never fall below, and what its plan is compared with.
 */
@NullMarked
package org.plainsight.tasking.greedy;

import org.jspecify.annotations.NullMarked;

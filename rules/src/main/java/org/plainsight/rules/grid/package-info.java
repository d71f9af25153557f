/**
 * The compiled engine. The cells of a model cut every question that its columns ask into finitely many states, and every cell
 * is constant on a state; so weighing is: reduce each fact to its states, then AND one ready-made mask of rows per state.
 * The vector of states is the whole trace: results, row verdicts and cell verdicts are looked up from it, never judged anew.
 */
@NullMarked
package org.plainsight.rules.grid;

import org.jspecify.annotations.NullMarked;

/**
 * Who looks at what next. {@code Queueing} reads what waits and who works into a {@code Fortnight}; {@code Planner} has plans
 * made of it in the background, {@code Plans} keeps them and the one in force, {@code WhatIfs} what was only imagined.
 * {@code Moves} and {@code NotLooking} are what managers decide by hand, which no plan undoes; the pages stand on those.
 */
@NullMarked
package org.plainsight.app.planning;

import org.jspecify.annotations.NullMarked;

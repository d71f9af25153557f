/**
 * The one language of rules: what a pack may say, as a sealed model of decision tables, cells and expressions.
 * Whatever fits this model can be put in plain words, compiled to the grid, analysed, and trusted not to run code;
 * whatever does not fit is refused with its place and what to write instead.
 */
@NullMarked
package org.plainsight.rules.language;

import org.jspecify.annotations.NullMarked;

/**
 * A rule pack as values: its two models, families, indicators, sentences, lexicon, cases and charter.
 * Reading one from a folder is the business of {@code rules.files}; whether it is sound, of {@code rules.checks}.
 * A pack's identity is its hash: whatever byte changes, it is another pack.
 */
@NullMarked
package org.plainsight.rules.pack;

import org.jspecify.annotations.NullMarked;

/**
 * Reads a pack's folder: guards first, then bytes, hash, XML, YAML, CSV and sentences, all from the same bytes.
 * Nothing is executed, fetched or expanded on the way; what goes over a limit is refused before it is read on.
 * Every fault is collected, so that an author sees all of them at once.
 */
@NullMarked
package org.plainsight.rules.files;

import org.jspecify.annotations.NullMarked;

/**
 * Files in and out: lines of adverts, mapped tables, and the files of a run folder. The only package that sees JSON or YAML.
 * What comes in is judged line by line against strict limits, with every fault of a line at once; nothing here throws for bad content.
 * What goes out is canonical: the same values always give the same bytes.
 */
@NullMarked
package org.plainsight.core.files;

import org.jspecify.annotations.NullMarked;

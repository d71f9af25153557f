/**
 * What we judge by. A pack of tables and sentences is read, checked and compiled here,
 * and weighs adverts and networks with a complete trace.
 */
@NullMarked
package org.plainsight.rules;

import org.jspecify.annotations.NullMarked;

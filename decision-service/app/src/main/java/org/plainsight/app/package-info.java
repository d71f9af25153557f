/**
 * The service: pages and an API over PostgreSQL, and the only Spring in the house. Walk it by feature: {@code people} sign in,
 * {@code deciding} takes adverts and shows networks, {@code auditing} keeps who looked at what; {@code pages} is the frame
 * around every page and {@code storage} finds the database.
 */
@NullMarked
package org.plainsight.app;

import org.jspecify.annotations.NullMarked;

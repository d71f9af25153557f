/**
 * Where the data is: the PostgreSQL that was named, or one of our own in the user's data folder. The schema is brought up
 * to date by its owner; the service itself signs in as a user that owns nothing.
 */
@NullMarked
package org.plainsight.app.storage;

import org.jspecify.annotations.NullMarked;

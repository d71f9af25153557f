package org.plainsight.app.people;

/**
 * An account was made or changed.
 *
 * @param by who did it; nobody yet where the first administrator comes by the one-time link
 * @param what one plain clause
 */
public record AccountChanged(java.util.Optional<Viewer> by, String account, String what) {}

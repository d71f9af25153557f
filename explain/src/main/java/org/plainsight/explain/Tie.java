package org.plainsight.explain;

/**
 * One link between two adverts.
 *
 * @param kind the ground's code ("phone", "email", "handle", "account", "payment", …)
 * @param via the identifier that both share
 * @param strength {@code strong} or {@code weak}
 */
public record Tie(String a, String b, String kind, String via, String strength) {}

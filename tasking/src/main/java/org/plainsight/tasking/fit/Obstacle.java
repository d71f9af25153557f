package org.plainsight.tasking.fit;

/**
 * What stops one person from taking one network.
 *
 * @param rule the first rule that says no
 * @param detail in words and numbers, without the person's name
 */
public record Obstacle(Rule rule, String detail) {}

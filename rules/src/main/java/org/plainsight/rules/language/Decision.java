package org.plainsight.rules.language;

/** One decision of a model: a named result and how it is made. */
public record Decision(String id, String name, Type type, Logic logic) {}

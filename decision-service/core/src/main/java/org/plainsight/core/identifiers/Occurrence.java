package org.plainsight.core.identifiers;

/**
 * One place at which an advert shows an identifier.
 *
 * @param field the advert's field by its name in the contract
 */
public record Occurrence(Identifier identifier, String field, Span span) {}

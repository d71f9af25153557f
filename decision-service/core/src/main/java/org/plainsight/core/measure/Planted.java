package org.plainsight.core.measure;

/**
 * What is true of one made-up advert.
 *
 * @param population the code of the kind of people that it comes from
 * @param network the planted network; {@link LinkQuality#ALONE} for an advert that belongs to no other
 * @param lawful false for spam and for exploitation
 * @param exploited whether the person advertised is made up as exploited
 */
public record Planted(String population, String network, boolean lawful, boolean exploited) {}

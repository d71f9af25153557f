package org.plainsight.core.identifiers;

import org.plainsight.core.likeness.TextLikeness;

/**
 * One advert, read: its own identifiers, and its words ready to be compared with other adverts' words.
 *
 * @param words no names, places, numbers or protected words are among them
 */
public record Read(Identified identified, TextLikeness.Reading words) {}

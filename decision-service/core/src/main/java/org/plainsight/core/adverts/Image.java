package org.plainsight.core.adverts;

/**
 * One image, as a 64-bit perceptual hash; images themselves never enter the system.
 *
 * @param hash 16 lower-case hex digits
 * @param scene the id of the background; empty where not given
 */
public record Image(String hash, String scene) {
    public Image {
        if (hash.length() != 16) throw new IllegalArgumentException("hash `%s` must be 16 hex digits".formatted(hash));
    }
}

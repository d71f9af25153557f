package org.plainsight.core.deciding;

/**
 * One file of a run, as its summary keeps it.
 *
 * @param name without {@code .gz}
 * @param sha256 of the bytes before gzip, in lower-case hex
 */
public record Written(String name, long lines, long bytes, String sha256) {}

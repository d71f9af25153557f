package org.plainsight.app.deciding;

import java.time.Instant;
import java.util.List;

/**
 * One network in the list: what it is, and nothing about points.
 *
 * @param lately how many of its adverts were posted or changed in the last seven days of the run
 * @param news what changed since the reader last looked; empty where nothing did
 * @param mine whether its review waits for the reader
 */
record NetworkLine(
        String id,
        String summary,
        int adverts,
        List<String> towns,
        List<String> sources,
        List<String> grounds,
        Instant firstAt,
        Instant lastAt,
        int lately,
        String news,
        boolean mine) {

    String place() {
        return towns.isEmpty() ? "no place given" : Some.of(towns);
    }

    static String groundWords(String kind) {
        return switch (kind) {
            case "phone" -> "a phone";
            case "email" -> "an e-mail address";
            case "handle" -> "a handle";
            case "account" -> "an account";
            case "payment" -> "a payer";
            case "partner" -> "they say that they work together";
            case "text" -> "nearly the same text";
            case "image" -> "a picture";
            case "scene" -> "a room in pictures";
            case "confirm" -> "an analyst says so";
            default -> kind;
        };
    }
}

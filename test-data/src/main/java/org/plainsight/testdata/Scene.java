package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The adverts and reviews of some people who belong together, or who only seem to. Never more adverts than it has room for. */
final class Scene {
    final World world;
    final Dice dice;
    private final int room;
    private final List<Part> parts = new ArrayList<>();
    private final List<Draft> reviews = new ArrayList<>();
    private int groups;

    /** One advert: its versions, oldest first, and the truth about it. A network's label is private to the scene. */
    static final class Part {
        final List<Draft> versions;
        final Population population;
        final int group;
        final List<String> phones;
        final boolean disguised;

        Part(List<Draft> versions, Advertiser by, List<String> phones, boolean disguised) {
            this.versions = versions;
            population = by.population;
            group = by.group;
            this.phones = phones;
            this.disguised = disguised;
        }

        Draft newest() {
            return versions.get(versions.size() - 1);
        }

        String id() {
            return newest().id;
        }
    }

    Scene(World world, Dice dice, int room) {
        this.world = world;
        this.dice = dice;
        this.room = room;
    }

    /** A group of adverts that truly belong together; a person is one until joined to another's. */
    int newGroup() {
        return groups++;
    }

    int room() {
        return room - parts.size();
    }

    void add(Part part) {
        if (room() > 0) {
            parts.add(part);
        }
    }

    void add(Draft review) {
        reviews.add(review);
    }

    /** Makes each of the given adverts name the others as partners. */
    void declarePartners(List<Part> partners) {
        for (Part part : partners) {
            List<String> others = partners.stream()
                    .filter(other -> other != part && parts.contains(other))
                    .map(Part::id)
                    .toList();
            part.versions.forEach(version -> version.with = others);
        }
    }

    List<Part> partsOf(int group) {
        return parts.stream().filter(part -> part.group == group).toList();
    }

    List<Population> populations() {
        return parts.stream().map(part -> part.population).toList();
    }

    int size() {
        return parts.size();
    }

    /** Tells every advert, its truth and every review. */
    void tellTo(Audience audience) {
        Map<Integer, Integer> sizes = new LinkedHashMap<>();
        parts.forEach(part -> sizes.merge(part.group, 1, Integer::sum));
        Map<Integer, String> labels = new LinkedHashMap<>();
        sizes.forEach((group, size) -> labels.put(group, size < 2 ? "" : world.registry.code("T-", dice)));
        for (Part part : parts) {
            part.versions.forEach(version -> audience.line(version.toJson()));
            audience.truth(new Truth(
                    part.id(), part.population, labels.getOrDefault(part.group, ""), part.phones, part.disguised));
        }
        reviews.forEach(review -> audience.line(review.toJson()));
    }
}

package org.plainsight.testdata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The map of the made-up market. */
final class Towns {
    private final List<Town> towns = new ArrayList<>();
    private final List<List<Town>> neighbours = new ArrayList<>();
    private final double[] weights;

    Towns() {
        List<String> lines = Resources.lines("towns.csv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            towns.add(new Town(
                    cells[0],
                    Double.parseDouble(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    cells[4]));
        }
        weights = Dice.runningTotals(towns.stream().mapToDouble(Town::weight).toArray());
        for (Town town : towns) {
            neighbours.add(towns.stream()
                    .sorted(Comparator.comparingDouble(town::kilometresTo))
                    .limit(9)
                    .toList());
        }
    }

    List<Town> all() {
        return List.copyOf(towns);
    }

    Town any(Dice dice) {
        return towns.get(dice.weighted(weights));
    }

    /** Different towns, anywhere. */
    List<Town> some(int count, Dice dice) {
        List<Town> picked = new ArrayList<>();
        int tries = 0;
        while (picked.size() < count && tries++ < 50 * count) {
            Town town = any(dice);
            if (!picked.contains(town)) {
                picked.add(town);
            }
        }
        return picked;
    }

    /** A town and others near it. */
    List<Town> region(int count, Dice dice) {
        int at = dice.weighted(weights);
        List<Town> near = neighbours.get(at);
        List<Town> picked = new ArrayList<>();
        picked.add(towns.get(at));
        picked.addAll(dice.pickSome(near.subList(1, near.size()), count - 1));
        return picked;
    }

    /** A door in the town: the outcode says the district, the point is within about 600 m of the district's middle. */
    Address address(Town town, Dice dice) {
        int districts = (int) Math.min(20, 3 + town.weight() / 6);
        int district = 1 + dice.below(districts);
        long middle = Dice.mix(town.name().hashCode() * 31L + district);
        int lat = (int) StrictMath.round(town.lat() * 10_000) + offset(middle, 350) + dice.between(-50, 50);
        int lon = (int) StrictMath.round(town.lon() * 10_000) + offset(middle >>> 20, 500) + dice.between(-80, 80);
        return new Address(town, town.area() + district, lat, lon);
    }

    private static int offset(long bits, int reach) {
        return (int) ((bits & 0xFFFF) % (2L * reach + 1)) - reach;
    }
}

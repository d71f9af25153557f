package org.plainsight.governance.impact;

/** So many of so many, with Wilson's 95 % interval in whole per cent. */
public record Share(long count, long of) {

    private static final double Z = 1.959964;

    public Share {
        if (count < 0 || count > of) throw new IllegalArgumentException("%d of %d is no share".formatted(count, of));
    }

    public int percent() {
        return of == 0 ? 0 : (int) Math.round(100.0 * count / of);
    }

    public int low() {
        return of == 0 ? 0 : (int) Math.round(100 * Math.max(0, centre() - half()));
    }

    public int high() {
        return of == 0 ? 100 : (int) Math.round(100 * Math.min(1, centre() + half()));
    }

    private double centre() {
        return (count + Z * Z / 2) / (of + Z * Z);
    }

    private double half() {
        double share = (double) count / of;
        return Z / (of + Z * Z) * Math.sqrt(share * (1 - share) * of + Z * Z / 4);
    }

    /** {@code 18 of 50, 36 % (24 to 50)}; of none, no more than that. */
    @Override
    public String toString() {
        if (of == 0) return "0 of 0";
        return "%,d of %,d, %d %% (%d to %d)".formatted(count, of, percent(), low(), high());
    }
}

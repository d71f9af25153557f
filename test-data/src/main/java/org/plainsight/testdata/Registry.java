package org.plainsight.testdata;

/** Hands out everything that must not be given twice by accident. Ids are scattered, so that none tells who it is. */
final class Registry {
    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private final long seed;
    private final Numbers numbers;
    private long adverts;

    Registry(long seed, long expectedAdverts) {
        this.seed = seed;
        numbers = new Numbers(seed, expectedAdverts * 7 / 10);
    }

    /** A different one for each of 2^40 calls, by a keyed permutation. */
    String advertId() {
        long scattered = scatter(adverts++);
        StringBuilder id = new StringBuilder("A-");
        for (int shift = 35; shift >= 0; shift -= 5) {
            id.append(ALPHABET[(int) (scattered >>> shift) & 31]);
        }
        return id.toString();
    }

    String phone(Dice dice) {
        return numbers.next(dice);
    }

    /** Ten characters by chance: 50 bits, so that two of a million meet about once in two thousand corpora. */
    String code(String prefix, Dice dice) {
        long bits = dice.bits();
        StringBuilder code = new StringBuilder(prefix);
        for (int i = 0; i < 10; i++) {
            code.append(Character.toLowerCase(ALPHABET[(int) (bits >>> (5 * i)) & 31]));
        }
        return code.toString();
    }

    /** Four Feistel rounds over two halves of 20 bits: a bijection on 40 bits. */
    private long scatter(long number) {
        long left = number >>> 20 & 0xFFFFF;
        long right = number & 0xFFFFF;
        for (int round = 0; round < 4; round++) {
            long next = left ^ (Dice.mix(right * 0x2545F491L + seed * 31 + round) & 0xFFFFF);
            left = right;
            right = next;
        }
        return left << 20 | right;
    }
}

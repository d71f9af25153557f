package org.plainsight.rules.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The typed values of many subjects, fact by fact: for each subject the number of its value among all that the fact has. A pack that
 * moves a threshold is weighed again from these without looking at a subject's facts one by one. Immutable.
 */
public final class FactColumns {

    /** The number of an unknown value. */
    private static final int UNKNOWN = 0;

    private final Vocabulary vocabulary;
    private final int size;
    private final Column[] columns;

    private FactColumns(Vocabulary vocabulary, int size, Column[] columns) {
        this.vocabulary = vocabulary;
        this.size = size;
        this.columns = columns;
    }

    /**
     * One fact of all subjects.
     *
     * @param numbers for each subject the number of its value
     * @param values for each number a sheet that holds the value; sheets may be shared by many columns
     */
    public record Column(Numbers numbers, List<FactSheet> values) {}

    /** Whole numbers from 0, in as few bytes each as the greatest needs. */
    public static final class Numbers {
        private final byte[] bytes;
        private final int width;

        private Numbers(int[] numbers, int size, int below) {
            this.width = below <= 1 << 8 ? 1 : below <= 1 << 16 ? 2 : 4;
            this.bytes = new byte[size * width];
            for (int i = 0; i < size; i++)
                for (int part = 0; part < width; part++) bytes[i * width + part] = (byte) (numbers[i] >>> (8 * part));
        }

        /** Packs numbers that are all below a bound. */
        public static Numbers of(int[] numbers, int below) {
            return new Numbers(numbers, numbers.length, below);
        }

        /** How many bytes each takes: 1, 2 or 4. */
        public int width() {
            return width;
        }

        /** The numbers, lowest byte first. Not to be changed. */
        public byte[] bytes() {
            return bytes;
        }
    }

    public static Builder of(Vocabulary vocabulary) {
        return new Builder(vocabulary);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** How many subjects there are. */
    public int size() {
        return size;
    }

    public Column column(int slot) {
        return columns[slot];
    }

    /** The same subjects with other values of some facts, by slot. */
    public FactColumns with(Map<Integer, Column> others) {
        var all = columns.clone();
        others.forEach((slot, column) -> all[slot] = column);
        return new FactColumns(vocabulary, size, all);
    }

    /** Takes one subject after another; keeps no sheet. */
    public static final class Builder {
        private final Vocabulary vocabulary;
        private final int[][] numbers;
        private final List<Map<Object, Integer>> known = new ArrayList<>();
        private final List<FactSheet.Builder> values = new ArrayList<>();
        private int size;

        private Builder(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
            this.numbers = new int[vocabulary.size()][1_024];
            for (int slot = 0; slot < vocabulary.size(); slot++) known.add(new HashMap<>());
            values.add(FactSheet.of(vocabulary));
        }

        /** Adds a subject; {@link IllegalArgumentException} for facts of another vocabulary. */
        public Builder add(FactSheet sheet) {
            if (sheet.vocabulary() != vocabulary)
                throw new IllegalArgumentException("the facts were found for another vocabulary");
            for (int slot = 0; slot < numbers.length; slot++) {
                if (size == numbers[slot].length) numbers[slot] = Arrays.copyOf(numbers[slot], 2 * size);
                numbers[slot][size] = sheet.isKnown(slot) ? number(sheet, slot) : UNKNOWN;
            }
            size++;
            return this;
        }

        private int number(FactSheet sheet, int slot) {
            var values = known.get(slot);
            var content = sheet.distinct(slot);
            var number = values.get(content);
            if (number != null) return number;
            int next = values.size() + 1;
            values.put(content, next);
            keep(sheet, slot, next);
            return next;
        }

        /** The sheet of this number holds, of each fact that has so many values, the value of this number. */
        private void keep(FactSheet sheet, int slot, int number) {
            if (number == values.size()) values.add(FactSheet.of(vocabulary));
            values.get(number).same(slot, sheet);
        }

        public FactColumns build() {
            var sheets = values.stream().map(FactSheet.Builder::build).toList();
            var columns = new Column[numbers.length];
            for (int slot = 0; slot < columns.length; slot++)
                columns[slot] = new Column(
                        new Numbers(numbers[slot], size, known.get(slot).size() + 1), sheets);
            return new FactColumns(vocabulary, size, columns);
        }
    }
}

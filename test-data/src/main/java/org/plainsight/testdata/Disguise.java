package org.plainsight.testdata;

/** The ways in which people write a number so that machines miss it: to keep scrapers and pests away, most of them. */
enum Disguise {
    NONE {
        @Override
        String write(String digits, Dice dice) {
            return Disguise.plain(digits, dice);
        }
    },
    /** {@code O7 seven 7 zero zero nine hundred one two three}. */
    WORDS {
        @Override
        String write(String digits, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                if (i > 0) {
                    out.append(' ');
                }
                if (digits.startsWith("900", i) && dice.chance(0.5)) {
                    out.append("nine hundred");
                    i += 2;
                } else {
                    out.append(dice.chance(0.7) ? spoken(digits.charAt(i), dice) : digits.substring(i, i + 1));
                }
            }
            return out.toString();
        }
    },
    /** {@code O77OO 9OO l23}: letters that look like digits. */
    LETTERS {
        @Override
        String write(String digits, Dice dice) {
            return Disguise.plain(digits, dice)
                    .replace('0', dice.chance(0.5) ? 'O' : 'o')
                    .replace('1', dice.chance(0.5) ? 'l' : 'I')
                    .replace('5', dice.chance(0.5) ? 'S' : '5');
        }
    },
    /** {@code 0 7 7 0 0 - 9 0 0 . 1 2 3}. */
    SPACED {
        @Override
        String write(String digits, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                out.append(i == 0 ? "" : dice.chance(0.8) ? " " : dice.pick(GAPS))
                        .append(digits.charAt(i));
            }
            return out.toString();
        }
    },
    /** Keycap emoji. */
    EMOJI {
        @Override
        String write(String digits, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                char digit = digits.charAt(i);
                out.append(digit).append(digit == '+' ? "" : "\uFE0F\u20E3");
            }
            return out.toString();
        }
    },
    /** Digits of another width. */
    WIDE {
        @Override
        String write(String digits, Dice dice) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < digits.length(); i++) {
                char digit = digits.charAt(i);
                out.append(digit == '+' ? '+' : (char) ('\uFF10' + digit - '0'));
            }
            return out.toString();
        }
    },
    /** Split over lines. */
    LINES {
        @Override
        String write(String digits, Dice dice) {
            int first = dice.between(3, 5);
            int second = first + dice.between(2, 4);
            return digits.substring(0, first)
                    + "\n"
                    + digits.substring(first, second)
                    + "\n"
                    + digits.substring(second);
        }
    };

    private static final java.util.List<String> GAPS = java.util.List.of(" - ", ".", " . ", "-", "/", "  ");
    private static final String[] SPOKEN = {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"
    };
    private static final java.util.List<Disguise> HIDING =
            java.util.List.of(WORDS, WORDS, LETTERS, LETTERS, SPACED, SPACED, EMOJI, WIDE, LINES);

    /** @param digits as dialled: a British number from its 0, any other from its {@code +} */
    abstract String write(String digits, Dice dice);

    static Disguise anyHiding(Dice dice) {
        return dice.pick(HIDING);
    }

    /** {@code +447700900123} as it is dialled at home; a number of nobody's keeps its {@code +}. */
    static String dialled(String e164) {
        return e164.startsWith("+44") ? "0" + e164.substring(3) : e164;
    }

    static String plain(String digits, Dice dice) {
        if (digits.startsWith("+")) {
            return dice.chance(0.5) ? digits : "%s %s %s %s".formatted(groups(digits));
        }
        return dice.chance(0.3) ? digits : grouped(digits);
    }

    /** As printed in a British directory: 07700 900123, 0161 496 0123, 020 7946 0123. */
    private static String grouped(String digits) {
        int area = digits.startsWith("02") ? 3 : digits.startsWith("011") || digits.startsWith("1", 3) ? 4 : 5;
        int rest = area + (area == 3 ? 4 : 3);
        return digits.substring(0, area) + " " + digits.substring(area, rest) + " " + digits.substring(rest);
    }

    private static Object[] groups(String digits) {
        return new Object[] {
            digits.substring(0, 4), digits.substring(4, 7), digits.substring(7, 10), digits.substring(10)
        };
    }

    private static String spoken(char digit, Dice dice) {
        if (digit == '+') {
            return "plus";
        }
        if (digit == '0' && dice.chance(0.5)) {
            return dice.chance(0.5) ? "oh" : "O";
        }
        return SPOKEN[digit - '0'];
    }
}

package org.plainsight.testdata;

import java.util.List;

/** One JSON object on one line, field by field in the order of the calls; a blank text or an empty list is left out. */
final class JsonLine {
    private final StringBuilder out = new StringBuilder(1_024).append('{');

    JsonLine text(String field, String value) {
        if (!value.isEmpty()) {
            name(field);
            quote(value);
        }
        return this;
    }

    JsonLine raw(String field, String json) {
        name(field).append(json);
        return this;
    }

    JsonLine texts(String field, List<String> values) {
        return texts(field, values, false);
    }

    JsonLine texts(String field, List<String> values, boolean evenIfEmpty) {
        if (values.isEmpty() && !evenIfEmpty) {
            return this;
        }
        open(field, '[');
        for (String value : values) {
            comma();
            quote(value);
        }
        return close(']');
    }

    JsonLine numbers(String field, List<Integer> values) {
        if (values.isEmpty()) {
            return this;
        }
        name(field).append('[');
        for (int i = 0; i < values.size(); i++) {
            out.append(i == 0 ? "" : ",").append(values.get(i).intValue());
        }
        return close(']');
    }

    JsonLine instant(String field, long epochSecond, int offsetMinutes) {
        name(field).append('"');
        Days.appendInstant(out, epochSecond, offsetMinutes);
        out.append('"');
        return this;
    }

    /** Opens an object or a list that is a field. */
    JsonLine open(String field, char bracket) {
        name(field).append(bracket);
        return this;
    }

    /** Opens an object that is a member of a list. */
    JsonLine member() {
        comma();
        out.append('{');
        return this;
    }

    JsonLine close(char bracket) {
        out.append(bracket);
        return this;
    }

    String end() {
        return out.append('}').toString();
    }

    private StringBuilder name(String field) {
        comma();
        return out.append('"').append(field).append("\":");
    }

    private void comma() {
        char last = out.charAt(out.length() - 1);
        if (last != '{' && last != '[') {
            out.append(',');
        }
    }

    private void quote(String value) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\') {
                out.append(value, plainFrom, i).append(escaped(c));
                plainFrom = i + 1;
            }
        }
        out.append(value, plainFrom, value.length()).append('"');
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            default ->
                throw new IllegalArgumentException("made-up text holds the control character `%d`".formatted((int) c));
        };
    }
}

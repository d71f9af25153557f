package org.plainsight.rules.files;

import java.util.ArrayList;
import java.util.List;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/** Cuts a text into records and fields by RFC 4180; empty lines are passed over. */
final class Csv {

    private final String file;
    private final String text;
    private final List<Fault> faults;
    private final List<Line> lines = new ArrayList<>();
    private int at;
    private int number = 1;

    private Csv(String file, String text, List<Fault> faults) {
        this.file = file;
        this.text = text;
        this.faults = faults;
    }

    static List<Line> records(String file, String text, List<Fault> faults) {
        return new Csv(file, text, faults).read();
    }

    private List<Line> read() {
        while (at < text.length()) {
            int begun = number;
            var fields = new ArrayList<String>();
            do fields.add(field());
            while (takeComma());
            takeLineEnd();
            if (fields.size() > 1 || !fields.get(0).isEmpty()) lines.add(new Line(begun, List.copyOf(fields)));
        }
        return lines;
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') return quoted();
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
        var field = text.substring(from, at);
        if (field.indexOf('"') >= 0)
            fault(
                    field,
                    "a quotation mark stands in the middle of a field",
                    "put the whole field in quotes and double the mark");
        return field;
    }

    private String quoted() {
        int begun = number;
        var field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') number++;
            if (c != '"') field.append(c);
            else if (at < text.length() && text.charAt(at) == '"') field.append(text.charAt(at++));
            else return afterQuotes(field.toString());
        }
        faults.add(Fault.of(Place.of(file + ":" + begun), "a field in quotes is not closed", "close it with \""));
        return field.toString();
    }

    private String afterQuotes(String field) {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) at++;
        if (at > from)
            fault(text.substring(from, at), "something stands after a field's closing quotation mark", "take it out");
        return field;
    }

    private boolean takeComma() {
        boolean found = at < text.length() && text.charAt(at) == ',';
        if (found) at++;
        return found;
    }

    private void takeLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') at++;
        if (at < text.length() && text.charAt(at) == '\n') at++;
        number++;
    }

    private void fault(String shown, String problem, String remedy) {
        faults.add(Fault.of(Place.of(file + ":" + number).withText(shown), problem, remedy));
    }

    /**
     * One record.
     *
     * @param number the line on which it begins, from 1
     */
    record Line(int number, List<String> fields) {}
}

package org.plainsight.rules.files;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes {@code -} into input cells that hold nothing. dmn-js saves a cell that asks nothing as an empty text, and kie-dmn takes
 * such a model for unfinished. Works on text that {@link SafeXml} has read: well-formed, without document types or instructions.
 */
final class EmptyCells {

    private final String xml;
    private final StringBuilder filled = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private int copied;

    private EmptyCells(String xml) {
        this.xml = xml;
    }

    static String filled(String xml) {
        return new EmptyCells(xml).fill();
    }

    private String fill() {
        int at = xml.indexOf('<');
        while (at >= 0) {
            int end = end(at);
            if (xml.startsWith("</", at)) open.pop();
            else if (!xml.startsWith("<!", at) && !xml.startsWith("<?", at)) start(at, end);
            at = xml.indexOf('<', end);
        }
        return filled.append(xml, copied, xml.length()).toString();
    }

    /** The place after the markup that begins here. */
    private int end(int at) {
        if (xml.startsWith("<!--", at)) return xml.indexOf("-->", at + 4) + 3;
        if (xml.startsWith("<![CDATA[", at)) return xml.indexOf("]]>", at) + 3;
        char quote = 0;
        for (int i = at; ; i++) {
            char c = xml.charAt(i);
            if (quote == 0 && c == '>') return i + 1;
            if (quote == c) quote = 0;
            else if (quote == 0 && (c == '"' || c == '\'')) quote = c;
        }
    }

    private void start(int at, int end) {
        boolean closed = xml.charAt(end - 2) == '/';
        var name = name(at + 1);
        boolean cell = local(name).equals("text")
                && local(open.isEmpty() ? "" : open.peek()).equals("inputEntry");
        if (cell && closed) replace(end - 2, end, ">-</" + name + ">");
        else if (cell && isEmptyUntilNextTag(end)) replace(end, end, "-");
        if (!closed) open.push(name);
    }

    private void replace(int from, int to, String by) {
        filled.append(xml, copied, from).append(by);
        copied = to;
    }

    private boolean isEmptyUntilNextTag(int from) {
        int next = xml.indexOf('<', from);
        return xml.startsWith("</", next) && xml.substring(from, next).isBlank();
    }

    private String name(int from) {
        int to = from;
        while (" \t\r\n/>".indexOf(xml.charAt(to)) < 0) to++;
        return xml.substring(from, to);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}

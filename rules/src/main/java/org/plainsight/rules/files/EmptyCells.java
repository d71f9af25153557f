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
            int end = Markup.end(xml, at);
            if (xml.startsWith("</", at)) open.pop();
            else if (!xml.startsWith("<!", at) && !xml.startsWith("<?", at)) start(at, end);
            at = xml.indexOf('<', end);
        }
        return filled.append(xml, copied, xml.length()).toString();
    }

    private void start(int at, int end) {
        boolean closed = xml.charAt(end - 2) == '/';
        var name = Markup.tag(xml, at + 1);
        boolean cell = Markup.local(name).equals("text")
                && Markup.local(open.isEmpty() ? "" : open.peek()).equals("inputEntry");
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
}

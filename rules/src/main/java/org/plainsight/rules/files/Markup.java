package org.plainsight.rules.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the elements of an XML text stand in it. Works on text that {@link SafeXml} has read: well-formed, without document types or
 * instructions.
 */
final class Markup {

    /**
     * One element.
     *
     * @param tag its name as written, prefix and all
     * @param head its start tag as written
     * @param start where its start tag begins
     * @param open where its content begins; after an element that is closed at once
     * @param close where its end tag begins
     * @param end after it
     */
    record Node(String tag, String head, int start, int open, int close, int end, List<Node> children) {

        String name() {
            return local(tag);
        }

        /** The prefix of its name with its colon, or nothing. */
        String prefix() {
            return tag.substring(0, tag.length() - name().length());
        }

        /** An attribute of no namespace, as its value reads; empty where it has none. */
        String attribute(String name) {
            int at = tag.length() + 1;
            while (true) {
                int equals = head.indexOf('=', at);
                if (equals < 0) return "";
                int from = equals + 1;
                while (Character.isWhitespace(head.charAt(from))) from++;
                int to = head.indexOf(head.charAt(from), from + 1) + 1;
                if (head.substring(at, equals).strip().equals(name)) return read(head.substring(from, to));
                at = to;
            }
        }

        private static String read(String quoted) {
            return SafeXml.read("", "<it is=%s/>".formatted(quoted), new ArrayList<>())
                    .map(it -> it.attribute("is"))
                    .orElse("");
        }

        boolean isClosedAtOnce() {
            return head.endsWith("/>");
        }

        Stream<Node> all(String name) {
            return children.stream().filter(child -> child.name().equals(name));
        }

        Optional<Node> first(String name) {
            return all(name).findFirst();
        }

        Stream<Node> within(String name) {
            return Stream.concat(all(name), children.stream().flatMap(child -> child.within(name)))
                    .distinct();
        }
    }

    private final String xml;
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String tag, String head, int start, int after, List<Node> children) {}

    private Markup(String xml) {
        this.xml = xml;
    }

    /** The root element. */
    static Node read(String xml) {
        return new Markup(xml).root();
    }

    private Node root() {
        var roots = new ArrayList<Node>();
        open.push(new Open("", "", 0, 0, roots));
        int at = xml.indexOf('<');
        while (at >= 0) {
            int end = end(xml, at);
            if (xml.startsWith("</", at)) close(at, end);
            else if (!xml.startsWith("<!", at) && !xml.startsWith("<?", at)) start(at, end);
            at = xml.indexOf('<', end);
        }
        return roots.get(0);
    }

    private void start(int at, int end) {
        var head = xml.substring(at, end);
        var started = new Open(tag(xml, at + 1), head, at, end, new ArrayList<>());
        if (head.endsWith("/>")) add(started, end, end);
        else open.push(started);
    }

    private void close(int at, int end) {
        add(open.pop(), at, end);
    }

    private void add(Open it, int close, int end) {
        open.element()
                .children()
                .add(new Node(it.tag(), it.head(), it.start(), it.after(), close, end, List.copyOf(it.children())));
    }

    /** The place after the markup that begins here. */
    static int end(String xml, int at) {
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

    /** The name of a tag, as written from here. */
    static String tag(String xml, int from) {
        int to = from;
        while (" \t\r\n/>".indexOf(xml.charAt(to)) < 0) to++;
        return xml.substring(from, to);
    }

    static String local(String tag) {
        return tag.substring(tag.indexOf(':') + 1);
    }
}

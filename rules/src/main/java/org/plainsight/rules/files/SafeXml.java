package org.plainsight.rules.files;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.plainsight.rules.language.Fault;
import org.plainsight.rules.language.Fault.Place;

/**
 * Reads XML into a tree of elements, without document types, entities of its own making, processing instructions or anything
 * that reaches outside the text; over a limit it stops at once.
 */
final class SafeXml {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 120_000;
    private static final int MOST_ATTRIBUTES = 40;

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private SafeXml(String file) {
        this.file = file;
    }

    /** The root element, or empty after a fault. */
    static Optional<Element> read(String file, String text, List<Fault> faults) {
        var forbidden = forbidden(text);
        if (forbidden.isPresent()) {
            faults.add(Fault.unsafe(
                    Place.of(file), forbidden.get(), "take it out; a model needs nothing but elements and text"));
            return Optional.empty();
        }
        try {
            return Optional.of(new SafeXml(file).tree(text));
        } catch (Refused refused) {
            faults.add(refused.fault);
        } catch (XMLStreamException e) {
            faults.add(malformed(file, e));
        } catch (RuntimeException e) {
            // The parser of the JDK throws unchecked exceptions for some broken names.
            faults.add(Fault.of(Place.of(file), "the file is not well-formed XML", "save it again with a DMN editor"));
        }
        return Optional.empty();
    }

    private static Optional<String> forbidden(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        if (upper.contains("<!DOCTYPE")) return Optional.of("a DOCTYPE can pull in or multiply anything");
        if (upper.contains("<!ENTITY")) return Optional.of("an entity can pull in or multiply anything");
        return Optional.empty();
    }

    private static Fault malformed(String file, XMLStreamException e) {
        var where = e.getLocation() == null
                ? ""
                : " near line %d".formatted(e.getLocation().getLineNumber());
        return Fault.of(Place.of(file), "the file is not well-formed XML" + where, "save it again with a DMN editor");
    }

    private Element tree(String text) throws XMLStreamException {
        var reader = factory().createXMLStreamReader(new StringReader(text));
        try {
            checkDeclaration(reader);
            while (reader.hasNext()) {
                var root = take(reader, reader.next());
                if (root.isPresent()) return finish(reader, root.get());
            }
            throw new Refused(Fault.of(Place.of(file), "the file holds no element", "save it again with a DMN editor"));
        } finally {
            reader.close();
        }
    }

    /** Reads to the end, so that what stands after the root is checked too. */
    private Element finish(XMLStreamReader reader, Element root) throws XMLStreamException {
        while (reader.hasNext()) take(reader, reader.next());
        return root;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        return factory;
    }

    private void checkDeclaration(XMLStreamReader reader) {
        var encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8"))
            throw new Refused(
                    Fault.of(Place.of(file).withText(encoding), "the file says it is not UTF-8", "save it as UTF-8"));
        var version = reader.getVersion();
        if (version != null && !version.equals("1.0"))
            throw new Refused(Fault.of(Place.of(file).withText(version), "this is not XML 1.0", "save it as XML 1.0"));
    }

    private Optional<Element> take(XMLStreamReader reader, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> {
                return end();
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!open.isEmpty()) open.peek().text.append(reader.getText());
            }
            case XMLStreamConstants.SPACE, XMLStreamConstants.COMMENT, XMLStreamConstants.END_DOCUMENT -> {}
            default -> throw unsafe("a processing instruction or entity is not read", "take it out");
        }
        return Optional.empty();
    }

    private void start(XMLStreamReader reader) {
        if (open.size() >= DEEPEST)
            throw unsafe("elements are nested more than %d deep".formatted(DEEPEST), "flatten the file");
        if (++elements > MOST_ELEMENTS)
            throw unsafe("the file has more than %d elements".formatted(MOST_ELEMENTS), "split it");
        if (reader.getAttributeCount() > MOST_ATTRIBUTES)
            throw unsafe(
                    "an element has more than %d attributes".formatted(MOST_ATTRIBUTES), "take out what is not needed");
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var namespace = reader.getAttributeNamespace(i);
            var name = reader.getAttributeLocalName(i);
            attributes.put(
                    namespace == null || namespace.isEmpty() ? name : "{" + namespace + "}" + name,
                    reader.getAttributeValue(i));
        }
        var namespace = reader.getNamespaceURI();
        open.push(new Open(
                namespace == null ? "" : namespace,
                reader.getLocalName(),
                attributes,
                reader.getLocation().getLineNumber()));
    }

    private Optional<Element> end() {
        var element = open.pop().close();
        if (open.isEmpty()) return Optional.of(element);
        open.peek().children.add(element);
        return Optional.empty();
    }

    private Refused unsafe(String problem, String remedy) {
        return new Refused(Fault.unsafe(Place.of(file), problem, remedy));
    }

    /** An element whose end has not been seen yet. */
    private static final class Open {
        private final String namespace;
        private final String name;
        private final Map<String, String> attributes;
        private final int line;
        private final List<Element> children = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        Open(String namespace, String name, Map<String, String> attributes, int line) {
            this.namespace = namespace;
            this.name = name;
            this.attributes = attributes;
            this.line = line;
        }

        Element close() {
            return new Element(
                    namespace,
                    name,
                    java.util.Collections.unmodifiableMap(attributes),
                    List.copyOf(children),
                    text.toString(),
                    line);
        }
    }

    /** Stops the reading with a fault. */
    private static final class Refused extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Refused(Fault fault) {
            super(fault.problem(), null, false, false);
            this.fault = fault;
        }
    }
}

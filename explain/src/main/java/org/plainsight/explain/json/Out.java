package org.plainsight.explain.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes keys and values in the order in which they are given. */
record Out(JsonGenerator generator) {

    /** Writes the fields of one object. */
    interface Fields {
        void write() throws IOException;
    }

    /** Writes one thing. */
    interface Writing<T> {
        void write(T thing) throws IOException;
    }

    /** An object that stands by itself: a member of a list, or the whole. */
    void object(Fields fields) throws IOException {
        generator.writeStartObject();
        fields.write();
        generator.writeEndObject();
    }

    void object(String key, Fields fields) throws IOException {
        generator.writeFieldName(key);
        object(fields);
    }

    void text(String key, String text) throws IOException {
        generator.writeStringField(key, text);
    }

    /** The text, unless it is empty. */
    void textIfAny(String key, String text) throws IOException {
        if (!text.isEmpty()) text(key, text);
    }

    void number(String key, int number) throws IOException {
        generator.writeNumberField(key, number);
    }

    void truth(String key, boolean truth) throws IOException {
        generator.writeBooleanField(key, truth);
    }

    void texts(String key, List<String> texts) throws IOException {
        list(key, texts, generator::writeString);
    }

    <T> void list(String key, List<T> things, Writing<T> writing) throws IOException {
        generator.writeArrayFieldStart(key);
        for (T thing : things) writing.write(thing);
        generator.writeEndArray();
    }
}

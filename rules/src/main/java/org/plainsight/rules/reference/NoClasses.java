package org.plainsight.rules.reference;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A class loader that finds nothing. kie-dmn 10.2.0 loads its own classes by its own loader and asks this one only for the
 * classes that a model names, which is what external functions do; so the list of what it needs is empty.
 */
final class NoClasses extends ClassLoader {

    NoClasses() {
        super("no classes", null);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        throw new ClassNotFoundException("class `%s` is not loaded: a model may not name classes".formatted(name));
    }

    @Override
    public @Nullable URL getResource(String name) {
        return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return null;
    }
}

package org.plainsight.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a PostgreSQL of its own, started once for all tests that say this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "plainsight.home=../..",
            "plainsight.made-up=true",
            "plainsight.binaries=target/postgres-binaries",
            "plainsight.tries-a-minute=100000"
        })
@ContextConfiguration(initializers = FreshData.class)
public @interface ServiceTest {}

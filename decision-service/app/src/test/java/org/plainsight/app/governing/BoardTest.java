package org.plainsight.app.governing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.plainsight.app.ServiceTest;
import org.springframework.context.annotation.Import;

/** The whole service, with a board that has somebody in every seat and a clock that the test moves. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import(MovableClock.Moved.class)
@interface BoardTest {}

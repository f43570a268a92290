package org.chaekgil.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Before each test of a {@link ChaekgilTest}: every table of ours is empty (reference data too), the engine knows no instance, task or history any
 * more but keeps its models and the timers that start them, and the clock stands at Tuesday 2026-11-24 10:00.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ExtendWith(CleanSlateExtension.class)
public @interface CleanSlate {}

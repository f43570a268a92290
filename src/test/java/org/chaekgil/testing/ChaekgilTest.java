package org.chaekgil.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chaekgil.Chaekgil;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a real PostgreSQL with a random port, no demo data, and a {@link org.chaekgil.demo.MovableClock} that stands at
 * Tuesday 2026-11-24 10:00 in Seoul. The job executor is off: {@link org.chaekgil.workflow.DueWork#runDue()} does its work by hand.
 *
 * <p>All classes with this annotation share one context and one database, started once: a test makes its own patrons and items, or its class
 * bears {@link CleanSlate}. Adding properties or mock beans to a class makes it start another application; avoid it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Chaekgil.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "chaekgil.clock=movable",
            "chaekgil.demo=false",
            "camunda.bpm.job-execution.enabled=false",
            "chaekgil.what-if.steps=20000",
            "chaekgil.courier.replan-seconds=1",
            // fifty people at once wait for twenty connections as long as a slow machine needs
            "spring.datasource.hikari.connection-timeout=" + TestServer.PATIENCE_MILLIS
        })
@Import({SmallTown.class, Townspeople.class, ProcessRecording.class})
@ContextConfiguration(initializers = OnFreshDatabase.class)
public @interface ChaekgilTest {}

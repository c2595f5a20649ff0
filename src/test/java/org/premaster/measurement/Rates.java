package org.premaster.measurement;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test that must hold at every rate in which masters are delivered. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0} Hz")
@ValueSource(ints = {44_100, 48_000, 88_200, 96_000, 176_400, 192_000})
@interface Rates {}

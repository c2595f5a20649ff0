/** Fixtures written in code: tones, audio files, delivery zips. */
@NullMarked
package org.premaster.testkit;

import org.jspecify.annotations.NullMarked;

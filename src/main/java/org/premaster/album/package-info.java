/** The album as a whole: running order, loudness, capacity and the gate. */
@NullMarked
package org.premaster.album;

import org.jspecify.annotations.NullMarked;

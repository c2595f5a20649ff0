/** Stem sets held against their rough mix: whether they sum to it, and if not, which stem, where and by how much (STEM-06 to STEM-11). */
@NullMarked
package org.premaster.stems;

import org.jspecify.annotations.NullMarked;

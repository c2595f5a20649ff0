/** Stereo or stem mastering, song by song: reasons, money, checklist, and what a person decided. */
@NullMarked
package org.premaster.treatment;

import org.jspecify.annotations.NullMarked;

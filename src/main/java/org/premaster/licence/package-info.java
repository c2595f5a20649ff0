/** Licences of beats: what producers sell at which price, and what a song's licence brings. */
@NullMarked
package org.premaster.licence;

import org.jspecify.annotations.NullMarked;

/** Audio files: what they are by their bytes, and bounded readers that decode them to planar doubles. */
@NullMarked
package org.premaster.audio;

import org.jspecify.annotations.NullMarked;

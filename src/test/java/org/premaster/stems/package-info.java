@NullMarked
package org.premaster.stems;

import org.jspecify.annotations.NullMarked;

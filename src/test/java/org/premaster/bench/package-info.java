/** What is measured and attacked by the scripts of the folder {@code bench}: speed against peers, inner stages, damaged files. */
@NullMarked
package org.premaster.bench;

import org.jspecify.annotations.NullMarked;

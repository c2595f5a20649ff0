/** Rules over stored facts: checks, profiles, findings and verdicts. No audio is read here. */
@NullMarked
package org.premaster.verification;

import org.jspecify.annotations.NullMarked;

package org.premaster.jobs;

import org.premaster.report.Totals;

/**
 * What the last report of a delivery said.
 *
 * @param profileName profile it was judged by
 * @param profileSha256 digest of the profile's file
 * @param totals its sums
 * @param clean true where nothing needs the client
 */
record Outcome(String profileName, String profileSha256, Totals totals, boolean clean) {}

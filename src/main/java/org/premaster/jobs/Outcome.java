package org.premaster.jobs;

import org.premaster.report.NightLine;

/**
 * What the last report of a delivery said.
 *
 * @param profileName profile it was judged by
 * @param profileSha256 digest of the profile's file
 * @param line its line in the house's digest
 * @param clean true where nothing needs the client
 */
record Outcome(String profileName, String profileSha256, NightLine line, boolean clean) {}

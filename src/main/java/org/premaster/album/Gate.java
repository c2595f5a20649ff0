package org.premaster.album;

/** Whether the engineer may start (WF-06). */
public enum Gate {
  OPEN,
  LOCKED
}

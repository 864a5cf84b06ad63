package org.gongkai.store;

/** What happened to a thing that the store publishes. */
public enum ChangeKind {
  ADDED,
  CHANGED,
  REMOVED
}

package org.gongkai.rml;

/** Where in a mapping file something stands; line and column are 1-based. */
record Origin(String mapping, int line, int column) {}

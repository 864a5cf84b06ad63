package org.gongkai.web;

/**
 * One of the values that a field proposes.
 *
 * @param value as a question takes it
 */
record Choice(String value, String label) {}

/**
 * In: Turtle with verdicts of people on findings; verdicts as records. Out: the one as the other,
 * nothing lost either way. Forbidden here: stores, whether a verdict stands.
 */
package org.gongkai.verdict;

/**
 * Coverage-guided fuzzing of every reader with Jazzer: one target per class, all held against one
 * oracle. {@link org.gongkai.reader.fuzz.FuzzTest} runs them all for a bounded number of inputs.
 */
package org.gongkai.reader.fuzz;

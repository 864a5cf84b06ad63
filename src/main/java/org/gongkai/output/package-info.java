/**
 * In: lines of N-Quads, or bytes. Out: files that appear whole or not at all, compressed by their
 * name, sorted if wanted, with a checksum; folders deleted whole. Forbidden: knowledge of what the
 * lines say.
 */
package org.gongkai.output;

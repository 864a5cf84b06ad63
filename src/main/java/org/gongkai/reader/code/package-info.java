/**
 * In: the code tables of {@code mappings/codes}. Out: what a printed label means. Forbidden here:
 * texts and layouts.
 */
package org.gongkai.reader.code;

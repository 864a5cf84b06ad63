/**
 * In: a text view, where its tables stand, and the year. Out: the figures that its prose states.
 * Forbidden here: formats, and any word of Chinese that the code tables could hold.
 */
package org.gongkai.reader.claim;

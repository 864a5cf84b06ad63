/**
 * In: reports as read, and the figures that a person found in the same files. Out: how many cells
 * are right, wrong, missing or wrongly claimed, and which. Forbidden here: reading files.
 */
package org.gongkai.accuracy;

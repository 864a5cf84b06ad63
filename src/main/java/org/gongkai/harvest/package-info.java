/**
 * In: a catalogue of open data (DCAT or CKAN) and keywords. Out: for each data set in it that has
 * one of them a folder as {@code datasets/README.md} says, for a person to finish. Forbidden here:
 * to state what the catalogue does not say, and to write anywhere but into new folders.
 */
package org.gongkai.harvest;

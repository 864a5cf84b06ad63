/**
 * In: a CSV that lists reports by file or address. Out: its rows, and what a person states in them.
 * Forbidden here: fetching, reading or judging any of the reports.
 */
package org.gongkai.manifest;

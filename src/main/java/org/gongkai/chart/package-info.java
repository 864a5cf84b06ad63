/**
 * Comes in: results of named queries with agreed columns. Goes out: charts, rankings and points of
 * a map as data, and what a browser draws of them as JSON. Forbidden here: HTTP, labels, templates,
 * and any figure that no query gave.
 */
package org.gongkai.chart;

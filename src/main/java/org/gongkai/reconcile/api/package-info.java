/**
 * In: the texts of requests of the Reconciliation Service API 0.2 (Final Community Group Report, 10
 * April 2023). Out: its answers as JSON. Forbidden here: HTTP, RDF, and any matching of its own.
 */
package org.gongkai.reconcile.api;

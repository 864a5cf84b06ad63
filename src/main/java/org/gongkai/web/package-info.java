/**
 * In: a transactional dataset, the texts behind it, the log of its changes, the named questions.
 * Out: SPARQL, fragments, changes, pages and RDF over HTTP, read only. Forbidden here: TDB2,
 * reading reports, writing anything, scripts in pages.
 */
package org.gongkai.web;

/**
 * In: {@code ontology/rules.ttl} and the cells of the forms; the stated figures of a report and of
 * its neighbours in years and levels. Out: an {@link org.gongkai.assessment.Assessment}. Forbidden
 * here: arithmetic of the form in Java, stores, files of reports, changing a figure.
 */
package org.gongkai.rule;

/**
 * In: folders of data from elsewhere, each with its description and its mapping. Out: their
 * statements, linked to our divisions, or why there are none. Forbidden here: the store, the
 * network, and any guess where a code or a name does not decide.
 */
package org.gongkai.dataset;

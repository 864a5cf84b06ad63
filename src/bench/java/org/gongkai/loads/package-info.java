/**
 * In: generated reports. Out: what loading, changing and asking a store of them costs, beside
 * TDB2's own loader and HDT. Not part of the program; run by {@code mvn -Pbench test
 * -Dtest=LoadsTest}.
 */
package org.gongkai.loads;

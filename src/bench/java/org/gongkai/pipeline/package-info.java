/**
 * In: generated reports as parsed JSON. Out: a first build of them, to be measured. Not part of the
 * program; run by {@code mvn -Pbench test}.
 */
package org.gongkai.pipeline;

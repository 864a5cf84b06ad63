/**
 * In: files of reports, a store. Out: the store with their reports in it, and what a person should
 * know of each file. The only package that knows the order of the stages. Forbidden here: HTTP, the
 * command line.
 */
package org.gongkai.pipeline;

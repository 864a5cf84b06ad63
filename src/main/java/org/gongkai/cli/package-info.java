/**
 * In: a command line. Out: results on standard output, talk on standard error, an exit code.
 * Forbidden here: any work that a stage could do.
 */
package org.gongkai.cli;

package org.gongkai.federate;

import java.time.Instant;
import org.apache.jena.riot.Lang;

/**
 * What a partner answered, as it came.
 *
 * @param form of the body: results in JSON or XML
 * @param retrieved when the last byte had come
 */
record Answer(byte[] body, Lang form, Instant retrieved) {}

/**
 * In: addresses of a manifest. Out: their bytes in a folder under their hash, and the manifest with
 * what the servers said. Forbidden here: looking into what was fetched.
 */
package org.gongkai.fetch;

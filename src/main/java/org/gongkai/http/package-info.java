/**
 * In: one request to one address of the web. Out: its response, within a time and a number of
 * bytes, from an address of the network that was checked. Forbidden here: following redirects,
 * keeping connections, knowing what is asked for.
 */
package org.gongkai.http;

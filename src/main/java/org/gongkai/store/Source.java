package org.gongkai.store;

/**
 * A source file as read. The array is not copied: nobody may change it afterwards.
 *
 * @param bytes the file, byte for byte
 * @param text the view of it that character positions count in
 */
public record Source(byte[] bytes, String text) {}

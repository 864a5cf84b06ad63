package org.gongkai.web;

/** Answers one kind of request; a fault of the store comes out as an exception, never as a 404. */
interface Handler {

  Answer answer(Asked asked);
}

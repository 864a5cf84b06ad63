package org.gongkai.web;

/** {@code /id/x} is no document: 303 leads to {@code /doc/x}, which describes it. */
record IdHandler(Addresses addresses) implements Handler {

  @Override
  public Answer answer(Asked asked) {
    String document = addresses.at("doc/" + asked.rest());
    // What there is depends on Accept and the rest; the document that it is chosen at does not.
    return Answer.seeOther(document)
        .with("Vary", Spoken.VARY)
        .with("Link", "<" + document + ">; rel=\"describedby\"");
  }
}

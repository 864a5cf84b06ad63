package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns trouble into an answer: a page for people, the same sentences as text for programs. */
final class Refusals {

  private final Pages pages;

  Refusals(Pages pages) {
    this.pages = pages;
  }

  Answer answer(Asked asked, Trouble trouble, String detail) {
    if (!asked.prefersPage()) {
      return Answer.of(trouble.status(), MediaKind.TEXT, trouble.text(detail))
          .with("Vary", Spoken.VARY);
    }
    Map<String, Object> model =
        Map.of("status", trouble.status(), "trouble", trouble, "detail", detail);
    String page = pages.page(asked, "error", model);
    return Answer.of(trouble.status(), MediaKind.HTML, page).with("Vary", Spoken.VARY);
  }

  /** Says the forms that can be had, each on a line. */
  Answer unacceptable(Asked asked, List<MediaKind> offers) {
    String types = offers.stream().map(MediaKind::type).collect(Collectors.joining("\n"));
    return answer(asked, Trouble.NOT_ACCEPTABLE, types);
  }
}

package org.gongkai.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.query.BadParameter;

/** Turns trouble into an answer: a page for people, the same sentences as text for programs. */
final class Refusals {

  private final Pages pages;

  Refusals(Pages pages) {
    this.pages = pages;
  }

  Answer answer(Asked asked, Trouble trouble, String detail) {
    return answer(asked, trouble, detail, List.of());
  }

  /** 404 with what is near. */
  Answer missing(Asked asked, String detail, List<Near> near) {
    return answer(asked, Trouble.NOT_FOUND, detail, near);
  }

  private Answer answer(Asked asked, Trouble trouble, String detail, List<Near> near) {
    if (!asked.prefersPage()) {
      String lines = near.stream().map(Near::text).collect(Collectors.joining("\n", "\n", ""));
      return Answer.of(trouble.status(), MediaKind.TEXT, trouble.text(detail + "\n" + lines))
          .with("Vary", Spoken.VARY);
    }
    Map<String, Object> model =
        Map.of("status", trouble.status(), "trouble", trouble, "detail", detail, "near", near);
    String page = pages.page(asked, "error", model);
    return Answer.of(trouble.status(), MediaKind.HTML, page).with("Vary", Spoken.VARY);
  }

  /** 406 with the forms that can be had at the same address. */
  Answer unacceptable(Asked asked, List<MediaKind> offers) {
    String address = pages.address(asked);
    return offering(asked, offers, kind -> "Accept: " + kind.type(), kind -> address);
  }

  /**
   * 406 with the forms that can be had.
   *
   * @param address of each
   */
  Answer offering(Asked asked, List<MediaKind> offers, Function<MediaKind, String> address) {
    return offering(asked, offers, MediaKind::type, address);
  }

  private Answer offering(
      Asked asked,
      List<MediaKind> offers,
      Function<MediaKind, String> name,
      Function<MediaKind, String> address) {
    List<Shown> forms =
        offers.stream().map(kind -> Near.link(name.apply(kind), address.apply(kind))).toList();
    Near all = new Near("这里有：", "What there is:", forms);
    return answer(asked, Trouble.NOT_ACCEPTABLE, "", List.of(all));
  }

  /** A value that cannot be: which, and what could stand there. */
  Answer value(Asked asked, BadParameter wrong) {
    String chinese =
        "%s：“%s”，应为%s".formatted(wrong.parameter(), wrong.found(), wrong.expected().zh());
    boolean page = asked.prefersPage() && asked.language() == Language.ZH;
    return answer(asked, Trouble.BAD_REQUEST, page ? chinese : wrong.getMessage());
  }
}

package org.gongkai.web;

import java.util.Arrays;
import org.gongkai.federate.PartnerFailed;

/** What can go wrong with a request, in one sentence a language. */
enum Trouble {
  BAD_REQUEST(400, "请求有误，服务器无法理解。", "The request is malformed."),
  FORBIDDEN(
      403,
      "此请求使用了本服务器不允许的功能（访问其他地址、写入或 Java 函数）。",
      "The request uses what this server does not allow (reaching other addresses, writing, or"
          + " functions written in Java)."),
  NOT_FOUND(404, "这里没有这个资源。", "There is no such thing here."),
  METHOD(405, "本服务器只读，不接受这种方法。", "This server is read only and does not take this method."),
  NOT_ACCEPTABLE(406, "没有所要求的格式。", "None of the forms asked for is available."),
  GONE(410, "这里曾有的内容已并入别处。", "What was here has been folded into another page."),
  TOO_LARGE(413, "请求内容超过 1 MB。", "The body of the request is larger than 1 MB."),
  MEDIA_TYPE(415, "不接受这种内容类型。", "This content type is not taken."),
  RANGE(416, "所求的字节不在文件之内。", "The bytes asked for are not in the file."),
  TOO_MUCH(422, "查询向其他端点要求过多。", "The query asks more of other endpoints than one query may."),
  FAILED(500, "服务器出错，请报告此编号。", "The server failed; please report this number."),
  PARTNER(502, "合作端点没有给出可用的回答。", "Another endpoint gave no usable answer."),
  PARTNER_LATE(504, "合作端点没有按时回答。", "Another endpoint did not answer in time."),
  TOO_LONG(503, "查询超过时间限制，已停止。", "The query took longer than the limit and was stopped."),
  BUSY(503, "服务器正忙，请稍后再试。", "The server is busy; please try again shortly.");

  private final int status;
  private final String chinese;
  private final String english;

  Trouble(int status, String chinese, String english) {
    this.status = status;
    this.chinese = chinese;
    this.english = english;
  }

  int status() {
    return status;
  }

  public String chinese() {
    return chinese;
  }

  public String english() {
    return english;
  }

  /** The first kind of trouble a status of the SPARQL engine can stand for. */
  static Trouble ofStatus(int status) {
    return Arrays.stream(values())
        .filter(trouble -> trouble.status == status)
        .findFirst()
        .orElse(status < 500 ? BAD_REQUEST : FAILED);
  }

  /** What a caller is told when a partner fails. */
  static Trouble of(PartnerFailed failure) {
    return switch (failure.kind()) {
      case LATE -> PARTNER_LATE;
      case BUDGET -> TOO_MUCH;
      case BROKEN, BUSY -> PARTNER;
    };
  }

  String text(String detail) {
    String end = detail.isBlank() ? "" : "\n" + detail.strip() + "\n";
    return status + " " + chinese + "\n" + english + "\n" + end;
  }
}

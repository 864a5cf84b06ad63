package org.gongkai.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.system.Txn;

/** {@code /quality}: how often each rule holds, and the quality measurements of all reports. */
final class QualityHandler implements Handler {
  private final ServedData data;
  private final Surroundings around;
  private final KeptAnswer quality = new KeptAnswer(this::counted);

  QualityHandler(ServedData data, Surroundings around) {
    this.data = data;
    this.around = around;
  }

  @Override
  public Answer answer(Asked asked) {
    if (!asked.rest().isEmpty()) {
      return around.refusals().answer(asked, Trouble.NOT_FOUND, "/" + asked.path());
    }
    return quality.get(asked);
  }

  @Override
  public Optional<MediaKind> tagged(Asked asked) {
    return asked.rest().isEmpty() ? Optional.of(MediaKind.HTML) : Optional.empty();
  }

  private Answer counted(Asked asked) {
    Map<String, Object> model = new HashMap<>();
    Txn.executeRead(data.dataset(), () -> fill(model, around.view(data, asked.language())));
    return Answer.of(200, MediaKind.HTML, around.pages().page(asked, "quality", model));
  }

  private void fill(Map<String, Object> model, StoreView store) {
    var whole = NodeFactory.createURI(data.base() + "id/dataset");
    model.put("rules", store.rows(PageQuery.QUALITY_RULES, whole));
    model.put("metrics", store.rows(PageQuery.QUALITY_METRICS, whole));
  }
}

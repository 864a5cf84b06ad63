package org.gongkai.rml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs to map record by record, as counts. */
class RecordMapperTest {
  private static final String PREFIX = "@prefix rml: <http://w3id.org/rml/> . ";

  /** Counts how often a member is looked at. */
  @SuppressWarnings("unchecked")
  private static final class CountingNode extends ObjectNode {
    private static final long serialVersionUID = 1L;
    private final transient AtomicLong looks;

    CountingNode(AtomicLong looks, String key, long value) {
      super(JsonNodeFactory.instance);
      this.looks = looks;
      put(key, value);
    }

    @Override
    public JsonNode get(String name) {
      looks.incrementAndGet();
      return super.get(name);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1000})
  void joinsLookAtEachRecordOnceNotAtEachPair(int size) throws IOException {
    RmlPlan plan =
        plan(
            triplesMap("child", "$.id", "c")
                + " ; rml:predicateObjectMap [ rml:predicate <http://e/p> ; rml:objectMap ["
                + " rml:parentTriplesMap <#parent> ;"
                + " rml:joinCondition [ rml:child \"$.id\" ; rml:parent \"$.id\" ] ] ] . "
                + triplesMap("parent", "$.id", "p")
                + " .");
    AtomicLong looks = new AtomicLong();
    RecordSource source = records(size, looks);
    RecordMapper.Counts counts =
        new RecordMapper(plan, Map.of("child", source, "parent", source))
            .map(1, (bytes, length) -> {}, p -> {});
    assertThat(counts.statements()).isEqualTo(size);
    // A child's subject and key, a parent's key and subject, and its subject once more.
    assertThat(looks.get()).isEqualTo(5L * size);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void recordsThatWaitAreFewHoweverManyThereAre(int threads) throws IOException {
    RmlPlan plan =
        plan(
            triplesMap("r", "$.id", "r")
                + " ; rml:predicateObjectMap [ rml:predicate <http://e/p> ; rml:object 1 ] .");
    AtomicLong read = new AtomicLong();
    AtomicLong written = new AtomicLong();
    AtomicLong most = new AtomicLong();
    RecordSource source =
        visitor -> {
          for (int i = 0; i < 20_000; i++) {
            long waiting = read.incrementAndGet() - written.get();
            most.accumulateAndGet(waiting, Math::max);
            visitor.record(record(i, new AtomicLong()));
          }
        };
    List<String> lines = new ArrayList<>();
    new RecordMapper(plan, Map.of("r", source))
        .map(
            threads,
            (bytes, length) -> {
              String text = new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
              text.lines().forEach(lines::add);
              written.set(lines.size());
            },
            p -> {});
    assertThat(lines).hasSize(20_000);
    assertThat(lines.get(12_345)).startsWith("<http://e/r12345> ");
    assertThat(most.get()).isLessThanOrEqualTo(64 * (3L * threads + 2));
  }

  @Test
  void longRecordsWaitByThemselves() throws IOException {
    RmlPlan plan =
        plan(
            triplesMap("r", "$.id", "r")
                + " ; rml:predicateObjectMap [ rml:predicate <http://e/p> ; rml:object 1 ] .");
    List<Integer> written = new ArrayList<>();
    RecordSource source =
        visitor -> {
          for (int i = 0; i < 5; i++) {
            int id = i;
            visitor.record(
                SourceRecord.document(
                    "r", 1 << 20, () -> new CountingNode(new AtomicLong(), "id", id)));
          }
        };
    new RecordMapper(plan, Map.of("r", source))
        .map(
            1,
            (bytes, length) -> {
              String text = new String(bytes, 0, length, java.nio.charset.StandardCharsets.UTF_8);
              written.add((int) text.lines().count());
            },
            p -> {});
    assertThat(written).startsWith(1, 1, 1, 1, 1);
  }

  @Test
  void oneThreadStartsNone() throws IOException {
    RmlPlan plan = plan(triplesMap("r", "$.id", "r") + " .");
    List<Thread> seen = new ArrayList<>();
    RecordSource source =
        visitor ->
            visitor.record(
                SourceRecord.document(
                    "r",
                    2,
                    () -> {
                      seen.add(Thread.currentThread());
                      return JsonNodeFactory.instance.objectNode();
                    }));
    new RecordMapper(plan, Map.of("r", source)).map(1, (bytes, length) -> {}, p -> {});
    assertThat(seen).containsExactly(Thread.currentThread());
  }

  private static RmlPlan plan(String turtle) {
    return RmlPlan.compile(new MappingDocument("m.ttl", PREFIX + turtle), "http://e/");
  }

  private static String triplesMap(String name, String id, String prefix) {
    return "<#"
        + name
        + "> rml:logicalSource [ rml:referenceFormulation rml:JSONPath ;"
        + " rml:source [ rml:path \""
        + name
        + "\" ] ] ; rml:subjectMap [ rml:template \"http://e/"
        + prefix
        + "{"
        + id
        + "}\" ]";
  }

  private static RecordSource records(int size, AtomicLong looks) {
    return visitor -> {
      for (int i = 0; i < size; i++) {
        visitor.record(record(i, looks));
      }
    };
  }

  private static SourceRecord record(int i, AtomicLong looks) {
    return SourceRecord.document("record " + i, 10, () -> new CountingNode(looks, "id", i));
  }
}

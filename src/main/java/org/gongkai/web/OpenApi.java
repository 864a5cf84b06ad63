package org.gongkai.web;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.gongkai.query.Bilingual;
import org.gongkai.query.NamedQuery;
import org.gongkai.query.Parameter;
import org.gongkai.query.ParameterKind;
import org.gongkai.query.Theme;

/** The addresses of a server by OpenAPI 3.1, each question as its header describes it. */
record OpenApi(JsonObject template, Choices choices, Language language) {

  /** The template is filled in place. */
  JsonObject document(List<NamedQuery> questions) {
    JsonArray tags = template.get("tags").getAsArray();
    Arrays.stream(Theme.values()).forEach(theme -> tags.add(tag(theme)));
    JsonObject paths = template.getObj("paths");
    for (NamedQuery question : questions) {
      JsonObject path = new JsonObject();
      path.put("get", operation(question));
      paths.put("/questions/" + question.name(), path);
    }
    return template;
  }

  private JsonObject tag(Theme theme) {
    JsonObject tag = new JsonObject();
    tag.put("name", theme.word());
    tag.put("description", say(theme.title()));
    return tag;
  }

  private JsonObject operation(NamedQuery question) {
    JsonObject operation = new JsonObject();
    operation.put("operationId", question.name());
    question.header().theme().ifPresent(theme -> operation.put("tags", array(theme.word())));
    operation.put("summary", say(question.header().title()));
    operation.put(
        "description", say(question.answers()) + "\n\n" + say(question.header().output()));
    JsonArray parameters = new JsonArray();
    question.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
    operation.put("parameters", parameters);
    JsonObject responses = new JsonObject();
    responses.put("200", reference("answer"));
    responses.put("400", reference("wrong"));
    responses.put("406", reference("form"));
    responses.put("503", reference("busy"));
    operation.put("responses", responses);
    return operation;
  }

  private JsonObject parameter(Parameter parameter) {
    JsonObject json = new JsonObject();
    json.put("name", parameter.name());
    json.put("in", "query");
    json.put("required", parameter.required());
    json.put("description", say(parameter.description()));
    JsonObject schema = schema(parameter);
    parameter.defaultValue().ifPresent(value -> schema.put("default", value(parameter, value)));
    json.put("schema", schema);
    String example = choices.example(parameter);
    if (!example.isEmpty()) {
      json.put("example", value(parameter, example));
    }
    return json;
  }

  private JsonObject schema(Parameter parameter) {
    JsonObject schema = new JsonObject();
    schema.put("type", parameter.kind() == ParameterKind.INTEGER ? "integer" : "string");
    if (parameter.kind() == ParameterKind.YEAR) {
      schema.put("pattern", "^[0-9]{4}$");
    }
    if (parameter.kind() == ParameterKind.CODE) {
      schema.put(
          "enum", array(choices.of(parameter).stream().map(Choice::value).toArray(String[]::new)));
    }
    return schema;
  }

  private static JsonValue value(Parameter parameter, String text) {
    return parameter.kind() == ParameterKind.INTEGER
        ? JsonNumber.value(Long.parseLong(text))
        : new JsonString(text);
  }

  private static JsonObject reference(String response) {
    JsonObject reference = new JsonObject();
    reference.put("$ref", "#/components/responses/" + response);
    return reference;
  }

  private static JsonArray array(String... texts) {
    JsonArray array = new JsonArray();
    Arrays.stream(texts).forEach(array::add);
    return array;
  }

  private String say(Bilingual text) {
    return language.say(text.zh(), text.en());
  }
}

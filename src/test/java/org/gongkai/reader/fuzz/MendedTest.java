package org.gongkai.reader.fuzz;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The inputs that fuzzing found and that are mended, once more; without Jazzer's agent. */
final class MendedTest {
  @TestFactory
  List<DynamicTest> everyMendedInputHolds() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.all()) {
      for (Path input : Campaign.mended(target.name())) {
        tests.add(
            dynamicTest(
                target.name() + " " + input.getFileName(),
                () -> call(target.type(), Files.readAllBytes(input))));
      }
    }
    return tests;
  }

  private static void call(String type, byte[] input) throws Throwable {
    try {
      Class.forName(type)
          .getMethod("fuzzerTestOneInput", byte[].class)
          .invoke(null, (Object) input);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

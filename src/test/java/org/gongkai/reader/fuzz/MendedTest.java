package org.gongkai.reader.fuzz;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.driver.FuzzedDataProviderImpl;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
    Method method =
        Arrays.stream(Class.forName(type).getMethods())
            .filter(m -> m.getName().equals("fuzzerTestOneInput"))
            .findFirst()
            .orElseThrow();
    boolean takesBytes = method.getParameterTypes()[0] == byte[].class;
    try (FuzzedDataProviderImpl data = FuzzedDataProviderImpl.withJavaData(input)) {
      method.invoke(null, takesBytes ? input : (FuzzedDataProvider) data);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}

package org.gongkai.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PlaneTest {

  /**
   * Expected by another program: PROJ 9.5.1, {@code +proj=aea +lat_1=25 +lat_2=47 +lon_0=105 +R=1}.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/charts-plane/albers.csv", numLinesToSkip = 1)
  void placesStandWhereAlbersPutsThem(
      String place, double latitude, double longitude, double x, double y) {
    double[] found = Plane.projected(latitude, longitude);
    double[] origin = Plane.projected(0, 105);
    assertThat(found[0]).isCloseTo(x, within(2e-5));
    assertThat(found[1] - origin[1]).isCloseTo(y, within(2e-5));
  }

  @org.junit.jupiter.api.Test
  void aPlaceWithoutAPositionIsCountedAndNotDrawn() throws IOException {
    Plane.Picture picture =
        Plane.picture(
            Tables.read(Tables.FOLDER.resolve("maps/figures/2020.csv")),
            Tables.read(Tables.FOLDER.resolve("maps/divisions/all.csv")));
    assertThat(picture.places()).hasSize(4);
    assertThat(picture.unplaced()).isEqualTo(1);
    assertThat(picture.names())
        .extracting(Plane.At::address)
        .singleElement()
        .asString()
        .endsWith("360000");
    assertThat(picture.ground()).hasSize(2);
  }
}

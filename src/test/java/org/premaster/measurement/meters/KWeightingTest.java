package org.premaster.measurement.meters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KWeightingTest {
  private static final Offset<Double> PRINTED = within(6e-15);

  @ParameterizedTest(name = "{0} Hz")
  @CsvSource({
    "44100,1.53084123005035,-2.65097999515473,1.16907907992159,-1.66365511325602,0.71259542807323,-1.98916967362980,0.98919903578704",
    "48000,1.53512485958697,-2.69169618940638,1.19839281085285,-1.69065929318241,0.73248077421585,-1.99004745483398,0.99007225036621",
    "88200,1.55751537557965,-2.90562707992635,1.36133397747221,-1.83091998796233,0.84414226108785,-1.99457751545034,0.99458487587805",
    "96000,1.55971422897580,-2.92674157825108,1.37826120231582,-1.84460946989011,0.85584332293064,-1.99501754472472,0.99502375904092",
    "176400,1.57111531774185,-3.03654450240465,1.46887161198976,-1.91532931683305,0.91877174416001,-1.99728692242381,0.99728876502607",
    "192000,1.57222721509128,-3.04728305156155,1.47797134097961,-1.92220223060749,0.92511773511683,-1.99750722284070,0.99750877835551"
  })
  void coefficients_are_those_of_the_standard_and_of_its_prototype_at_other_rates(
      int rate, double b0, double b1, double b2, double a1, double a2, double highPassA1, double highPassA2) {
    KWeighting k = KWeighting.at(rate);
    assertThat(k.b0()).isCloseTo(b0, PRINTED);
    assertThat(k.b1()).isCloseTo(b1, PRINTED);
    assertThat(k.b2()).isCloseTo(b2, PRINTED);
    assertThat(k.a1()).isCloseTo(a1, PRINTED);
    assertThat(k.a2()).isCloseTo(a2, PRINTED);
    assertThat(k.highPassA1()).isCloseTo(highPassA1, PRINTED);
    assertThat(k.highPassA2()).isCloseTo(highPassA2, PRINTED);
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 0.99956006454251",
    "48000, 1.0",
    "88200, 1.00227196335738",
    "96000, 1.00249278898634",
    "176400, 1.00363204710421",
    "192000, 1.00374267537144"
  })
  void the_high_pass_keeps_the_pass_band_gain_of_48_kHz(int rate, double gain) {
    assertThat(KWeighting.at(rate).highPassGain()).isCloseTo(gain, PRINTED);
  }

  @Test
  void the_gain_at_997_Hz_is_what_the_calibration_constant_cancels() {
    assertThat(decibels(48_000, 997)).isCloseTo(0.691, within(0.0001));
  }

  @ParameterizedTest
  @CsvSource({"25, -10.39", "100, -1.13", "500, 0.04", "1000, 0.70", "2000, 3.07", "10000, 4.04"})
  void known_gains_at_48_kHz(double hertz, double gain) {
    assertThat(decibels(48_000, hertz)).isCloseTo(gain, within(0.006));
  }

  @ParameterizedTest
  @ValueSource(ints = {8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 88_200, 96_000, 176_400, 192_000})
  void every_rate_has_the_response_of_48_kHz(int rate) {
    double tolerance = rate < 11_025 ? 0.04 : 0.012;
    for (double hertz = 20; hertz < Math.min(20_000, rate * 0.499); hertz *= 1.02) {
      assertThat(decibels(rate, hertz)).as("%.0f Hz", hertz).isCloseTo(decibels(48_000, hertz), within(tolerance));
    }
  }

  /** Gain of the whole filter, from its difference equation. */
  private static double decibels(int rate, double hertz) {
    KWeighting k = KWeighting.at(rate);
    double w = 2 * Math.PI * hertz / rate;
    double shelf = size(k.b0(), k.b1(), k.b2(), w) / size(1, k.a1(), k.a2(), w);
    double highPass = k.highPassGain() * size(1, -2, 1, w) / size(1, k.highPassA1(), k.highPassA2(), w);
    return 20 * Math.log10(shelf * highPass);
  }

  private static double size(double c0, double c1, double c2, double w) {
    return Math.hypot(c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w), c1 * Math.sin(w) + c2 * Math.sin(2 * w));
  }
}

package org.premaster.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "0 | USD 0.00", "5 | USD 0.05", "-5 | USD -0.05", "99999 | USD 999.99", "148000 | USD 1,480.00", "-123456789 | USD -1,234,567.89",
    "9223372036854775807 | USD 92,233,720,368,547,758.07", "-9223372036854775808 | USD -92,233,720,368,547,758.08"
  })
  void amounts_are_written_alike_in_every_language(long cents, String text) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(new Money(cents, "USD")).hasToString(text);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "usd", "US", "USDX", "U5D", "$"})
  void a_currency_is_three_capital_letters(String currency) {
    assertThatThrownBy(() -> new Money(1, currency)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void amounts_of_two_currencies_are_never_added() {
    assertThatThrownBy(() -> new Money(1, "USD").plus(new Money(1, "EUR"))).isInstanceOf(IllegalArgumentException.class);
  }
}

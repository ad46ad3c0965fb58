package jp.machi.core.standardise;

import static org.assertj.core.api.Assertions.assertThat;

import jp.machi.core.table.ColumnType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTest {

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 0",
    "INTEGER, -12",
    "INTEGER, 9223372036854775807",
    "DECIMAL, 12",
    "DECIMAL, 0.5",
    "DECIMAL, -34.342787",
    "DECIMAL, 10000000000",
    "DATE, 2026-04-01",
    "DATE, 1873-01-01",
    "TEXT, x"
  })
  void fits(ColumnType type, String text) {
    assertThat(Canonical.fits(type, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "INTEGER, 007",
    "INTEGER, +1",
    "INTEGER, -0",
    "INTEGER, 9223372036854775808",
    "INTEGER, 1.0",
    "INTEGER, １",
    "INTEGER, -",
    "DECIMAL, 1.50",
    "DECIMAL, .5",
    "DECIMAL, 1.",
    "DECIMAL, 1e3",
    "DECIMAL, NaN",
    "DECIMAL, 0.12345678901234567890",
    "DECIMAL, 1.2.3",
    "DECIMAL, 01.5",
    "DATE, 2026-02-30",
    "DATE, 2026-4-1",
    "DATE, 2026/04/01",
    "DATE, +026-04-01"
  })
  void doesNotFit(ColumnType type, String text) {
    assertThat(Canonical.fits(type, text)).isFalse();
  }
}

package jp.machi.server.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityBarTest {

  @Test
  void sharesFillTheBar() {
    var bar = new QualityBar(600, 300, 100);
    assertThat(bar.keptWidth() + bar.fixedWidth() + bar.openWidth()).isEqualTo(QualityBar.WIDTH);
    assertThat(bar.fixedWidth()).isEqualTo(300);
    assertThat(bar.cells()).isEqualTo(1_000);
  }

  @Test
  void oneCellOfAMillionIsStillSeen() {
    assertThat(new QualityBar(999_999, 0, 1).openWidth()).isEqualTo(6);
  }

  @Test
  void nothingOpenTakesNoRoom() {
    assertThat(new QualityBar(10, 0, 0).keptWidth()).isEqualTo(QualityBar.WIDTH);
  }
}

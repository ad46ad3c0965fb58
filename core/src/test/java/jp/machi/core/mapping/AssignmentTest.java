package jp.machi.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void givesUpTheBestOfOneRowForTheGreatestSum() {
    assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.85, 0.1}})).containsExactly(1, 0);
  }

  @Test
  void leavesARowAloneThatFitsNothing() {
    assertThat(Assignment.best(new double[][] {{0, 0, 0}, {0, 0.7, 0}})).containsExactly(-1, 1);
  }

  @Test
  void givesMoreRowsThanColumnsNoColumnTwice() {
    assertThat(Assignment.best(new double[][] {{0.5}, {0.9}, {0.7}})).containsExactly(-1, 0, -1);
    assertThat(Assignment.best(new double[0][0])).isEmpty();
  }
}

package jp.machi.core.personal;

/** Whether numbers that pass a check digit may have done so by chance. */
final class Chance {
  /** Fewer numbers in a column tell nothing about it, so each is taken for what it looks like. */
  static final int FEW = 3;

  /** Numbers in sentences are each there for a reason of its own. */
  static final int FEW_IN_TEXT = 19;

  /**
   * Of eleven digits taken at random one in 300 begins as a mobile number; of telephone numbers in
   * a list of facilities, more than one in five where any do.
   */
  static final int MOBILE_SHARE = 5;

  /** One of ten check digits is right, for My Numbers and for cards. */
  private static final double PASSES = 0.1;

  /** Where a column has no more than this many numbers, a false alarm in a hundred is borne. */
  private static final int SMALL = 19;

  private static final double RARE_IN_SMALL = 0.01;
  private static final double RARE = 1e-6;

  private Chance() {}

  /**
   * Whether so many of these numbers may well pass by chance. By the bound of Chernoff and
   * Hoeffding, which is at least the probability.
   */
  static boolean explains(long numbers, long passing) {
    if (passing <= PASSES * numbers) {
      return true;
    }
    double share = (double) passing / numbers;
    double rest = 1 - share;
    double divergence =
        share * Math.log(share / PASSES) + (rest == 0 ? 0 : rest * Math.log(rest / (1 - PASSES)));
    return Math.exp(-numbers * divergence) > (numbers <= SMALL ? RARE_IN_SMALL : RARE);
  }
}

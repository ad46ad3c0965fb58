package jp.machi.core.value;

import java.util.List;
import jp.machi.core.rule.RuleCard;

/** A reader that says with examples what it repairs and refuses. */
interface CardedReader extends ValueReader {

  /** One card for each code that only this kind of value gives. */
  List<RuleCard> cards();
}

package jp.machi.server.ckan.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of the API.
 *
 * @param name as CKAN calls it
 * @param help what it answers and which parameters it takes, for programmers
 */
record Action(String name, String help, Answerer answerer) {

  /** Gives the result: maps, lists, texts, numbers and null. */
  interface Answerer {
    @Nullable Object answer(Parameters parameters, Site site);
  }

  /** Actions that belong together. */
  interface Group {
    List<Action> actions();
  }
}

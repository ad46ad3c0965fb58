package jp.machi.server.platform.sql;

import java.util.List;

/**
 * A part of a longer list.
 *
 * @param items the items asked for, in order
 * @param total exact length of the whole list
 */
public record Page<T>(List<T> items, long total) {
  public Page {
    items = List.copyOf(items);
  }
}

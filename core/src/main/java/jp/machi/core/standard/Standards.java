package jp.machi.core.standard;

import java.util.List;
import java.util.Optional;

/** All dataset definitions that are loaded, every edition. Immutable. */
public final class Standards {
  private final List<Standard> all;

  /** A catalogue of these definitions. */
  public Standards(List<Standard> all) {
    this.all = List.copyOf(all);
  }

  /** The definitions that ship with Machi. */
  public static Standards shipped() {
    throw new UnsupportedOperationException("seam: owned by the standard branch");
  }

  /** Every definition, in the order of the shipped list. */
  public List<Standard> all() {
    return all;
  }

  /** The definition of that id in that edition. */
  public Optional<Standard> find(String id, String edition) {
    return all.stream()
        .filter(standard -> standard.id().equals(id) && standard.edition().equals(edition))
        .findFirst();
  }
}

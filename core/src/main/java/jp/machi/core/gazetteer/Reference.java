package jp.machi.core.gazetteer;

import java.util.List;
import java.util.Optional;
import jp.machi.core.code.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * What Machi knows about places here: the tables that ship with it, or a city's own. Immutable,
 * thread-safe; what ships is read at its first use.
 */
public final class Reference {
  /** Only what ships with Machi. */
  public static final Reference SHIPPED = new Reference(null, null, List.of());

  private final @Nullable Towns towns;
  private final @Nullable Outlines outlines;
  private final List<ReferenceSource> sources;
  private @Nullable NearestTown nearest;

  /**
   * A city's own tables.
   *
   * @param towns null for those that ship
   * @param outlines null for none
   * @param sources files that they were made of
   */
  public Reference(
      @Nullable Towns towns, @Nullable Outlines outlines, List<ReferenceSource> sources) {
    this.towns = towns;
    this.outlines = outlines;
    this.sources = List.copyOf(sources);
  }

  /** The towns of the city's own table, else those that ship. */
  public Towns towns() {
    return towns == null ? Towns.shipped() : towns;
  }

  /** The towns of the city's own table. */
  public Optional<Towns> importedTowns() {
    return Optional.ofNullable(towns);
  }

  /** The outlines of municipalities, where they were imported. */
  public Optional<Outlines> outlines() {
    return Optional.ofNullable(outlines);
  }

  /** The files that the city's own tables were made of. */
  public List<ReferenceSource> sources() {
    return sources;
  }

  /**
   * What lies at a place: the municipality by its outline where outlines are known, else by the
   * nearest imported town; empty where neither is near.
   */
  public Optional<Whereabouts> at(Position position) {
    Optional<NearestTown.Found> town =
        towns == null ? Optional.empty() : nearest(towns).to(position);
    if (outlines != null) {
      return outlines
          .at(position)
          .map(inside -> {
            Optional<NearestTown.Found> own =
                town.filter(found -> municipalityOf(found).equals(inside));
            return new Whereabouts(
                inside,
                own.map(found -> towns().town(found.town())),
                own.map(NearestTown.Found::metres).orElse(0.0),
                Whereabouts.By.OUTLINE);
          });
    }
    return town.map(found ->
        new Whereabouts(
            municipalityOf(found),
            Optional.of(towns().town(found.town())),
            found.metres(),
            Whereabouts.By.NEAREST_TOWN));
  }

  private Municipality municipalityOf(NearestTown.Found found) {
    return towns().municipality(found.town());
  }

  private synchronized NearestTown nearest(Towns of) {
    if (nearest == null) {
      nearest = new NearestTown(of.arrays());
    }
    return nearest;
  }
}

package jp.machi.core.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.machi.core.address.MunicipalityNames.Candidate;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.TownMatch;
import jp.machi.core.gazetteer.Towns;

/**
 * A municipality that an address may mean, with the town that follows there.
 *
 * @param municipality index into {@link Municipalities#all()}
 * @param town the town behind it, where the table has one
 * @param doubts what speaks against it
 */
record Place(int municipality, Optional<TownMatch> town, List<Doubt> doubts) {
  private static final List<Municipality> ALL = Municipalities.shipped().all();

  /** No municipality is certain. */
  static final Place NOWHERE = new Place(-1, Optional.empty(), List.of());

  /** The place of a town that was found without its municipality. */
  static Place of(Towns towns, TownMatch match, Doubt doubt) {
    return new Place(towns.municipalityIndex(match.town()), Optional.of(match), List.of(doubt));
  }

  /** The place in a municipality, with the town that the text goes on with there. */
  static Place in(Towns towns, int municipality, PlaceText text, int start) {
    Municipality named = ALL.get(municipality);
    List<Integer> wards = MunicipalityNames.ofJapan().wards(municipality);
    if (!wards.isEmpty()) {
      return inAWard(towns, municipality, wards, text, start);
    }
    if (!named.ward().isEmpty() && !towns.covers(municipality)) {
      // The table is older or newer than the ward: its towns stand under other wards of the city.
      int city = municipality;
      while (!ALL.get(city).ward().isEmpty()) {
        city--;
      }
      wards = MunicipalityNames.ofJapan().wards(city);
      Place elsewhere = inAWard(towns, city, wards, text, start);
      return new Place(municipality, elsewhere.town(), List.of());
    }
    return new Place(municipality, town(towns, municipality, text, start), List.of());
  }

  private static Place inAWard(
      Towns towns, int city, List<Integer> wards, PlaceText text, int start) {
    Place best = new Place(city, Optional.empty(), List.of(Doubt.WARD_MISSING));
    boolean several = false;
    for (int ward : wards) {
      Optional<TownMatch> match = town(towns, ward, text, start);
      if (match.isPresent()) {
        int longer = Integer.compare(match.get().end(), best.end());
        several = longer == 0 || (several && longer < 0);
        best = longer > 0 ? new Place(ward, match, List.of(Doubt.WARD_FROM_TOWN)) : best;
      }
    }
    return several ? new Place(city, best.town(), List.of(Doubt.WARD_MISSING)) : best;
  }

  private static Optional<TownMatch> town(
      Towns towns, int municipality, PlaceText text, int start) {
    if (ALL.get(municipality).city().equals("京都市") && KyotoStreet.isIn(text, start)) {
      Optional<TownMatch> behind = KyotoStreet.townBehind(towns, municipality, text, start);
      if (behind.isPresent()) {
        return behind;
      }
    }
    return towns.match(municipality, text, start);
  }

  /**
   * The one of several candidates that is meant; empty where that is not certain. A town that
   * follows and that only one of them has decides.
   */
  static Optional<Place> among(List<Candidate> candidates, Towns towns, PlaceText text, int start) {
    List<Place> withTown = new ArrayList<>();
    Place only = null;
    for (Candidate candidate : candidates) {
      Place place = in(towns, candidate.index(), text, start);
      if (place.town().isPresent()) {
        withTown.add(place);
      }
      only = candidates.size() == 1 && candidate.certain() ? place : only;
    }
    if (only != null) {
      return Optional.of(only);
    }
    if (withTown.size() != 1) {
      return longest(withTown);
    }
    return Optional.of(withTown.getFirst().with(candidates.size() == 1));
  }

  /** The place whose town's name is the longest, where it is one. */
  private static Optional<Place> longest(List<Place> places) {
    int longest = places.stream().mapToInt(Place::end).max().orElse(0);
    List<Place> best = places.stream().filter(place -> place.end() == longest).toList();
    return best.size() == 1 ? Optional.of(best.getFirst().with(false)) : Optional.empty();
  }

  private Place with(boolean alone) {
    List<Doubt> more = new ArrayList<>(doubts);
    if (!alone) {
      more.add(Doubt.MUNICIPALITY_CHOSEN_BY_TOWN);
    }
    return new Place(municipality, town, more);
  }

  /** The same place with one doubt instead of all others. */
  Place doubted(Doubt doubt) {
    return new Place(municipality, town, List.of(doubt));
  }

  boolean isNowhere() {
    return municipality < 0;
  }

  private int end() {
    return town.map(TownMatch::end).orElse(-1);
  }
}

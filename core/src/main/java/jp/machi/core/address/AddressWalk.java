package jp.machi.core.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.machi.core.address.JapaneseAddress.Level;
import jp.machi.core.address.MunicipalityNames.Candidate;
import jp.machi.core.code.Municipalities;
import jp.machi.core.code.Municipality;
import jp.machi.core.gazetteer.PlaceText;
import jp.machi.core.gazetteer.PostalTowns;
import jp.machi.core.gazetteer.Towns;

/** One walk along one address, from left to right. Not thread-safe; used once. */
final class AddressWalk {
  private static final MunicipalityNames NAMES = MunicipalityNames.ofJapan();
  private static final List<Municipality> ALL = Municipalities.shipped().all();

  /** A prefecture further in stands in a sentence, not behind a label. */
  private static final int LONGEST_LABEL = 30;

  private final Towns towns;
  private final PlaceText text;
  private final Optional<Municipality> home;
  private final List<Doubt> doubts = new ArrayList<>();

  private String postalCode = "";
  private String prefecture = "";
  private String city = "";
  private Optional<Integer> municipality = Optional.empty();
  private int postalStart;
  private int prefectureStart;
  private int cityStart;
  private int cityEnd;

  AddressWalk(Towns towns, PlaceText text, Optional<Municipality> home) {
    this.towns = towns;
    this.text = text;
    this.home = home;
  }

  JapaneseAddress address(String unread) {
    postalStart = AddressHead.end(text);
    takePostalCode();
    takePrefecture();
    Place place = takeMunicipality();
    checkPostalCode();
    TownPart town = TownPart.of(towns, place, text, cityEnd, doubts, !city.isEmpty());
    if (doubts.contains(Doubt.MUNICIPALITY_AMBIGUOUS)) {
      doubts.remove(Doubt.TOWN_UNKNOWN); // no table could be asked
    }
    return address(town, unread);
  }

  private void takePostalCode() {
    int start = text.afterSpaces(text.at(postalStart) == '〒' ? postalStart + 1 : postalStart);
    int hyphen = text.at(start + 3) == '-' ? 1 : 0;
    int end = start + 7 + hyphen;
    prefectureStart = postalStart;
    if (text.digitsEnd(start) - start == (hyphen == 1 ? 3 : 7)
        && (hyphen == 0 || text.digitsEnd(start + 4) == end)
        && text.at(end) != '-') {
      postalCode = text.folded(start, start + 3) + "-" + text.folded(end - 4, end);
      prefectureStart = text.afterSpaces(text.at(end) == ')' ? end + 1 : end);
    }
  }

  private void takePrefecture() {
    prefecture = NAMES.prefecture(text, prefectureStart);
    if (prefecture.isEmpty() && prefectureStart == postalStart) {
      takePrefectureBehindALabel();
    }
    cityStart = text.afterSpaces(prefectureStart + prefecture.length());
    if (prefecture.isEmpty()) {
      takeShortPrefecture();
    }
  }

  /** 岩手花巻市: the name without its 県, where no municipality begins there and one of it follows. */
  private void takeShortPrefecture() {
    String found = NAMES.shortPrefecture(text, prefectureStart);
    int behind = text.afterSpaces(prefectureStart + Math.max(0, found.length() - 1));
    if (!found.isEmpty()
        && NAMES.find("", text, prefectureStart).candidates().isEmpty()
        && !NAMES.find(found, text, behind).candidates().isEmpty()) {
      prefecture = found;
      cityStart = behind;
    }
  }

  /** 本庁舎 香川県高松市…: the prefecture stands further in, and a municipality of it follows. */
  private void takePrefectureBehindALabel() {
    if (!NAMES.find("", text, prefectureStart).candidates().isEmpty()) {
      return;
    }
    int limit = Math.min(text.length(), prefectureStart + LONGEST_LABEL);
    for (int i = prefectureStart + 1; i < limit; i++) {
      String found = NAMES.prefecture(text, i);
      int behind = text.afterSpaces(i + found.length());
      if (!found.isEmpty() && !NAMES.find(found, text, behind).candidates().isEmpty()) {
        prefecture = found;
        postalStart = i;
        prefectureStart = i;
        return;
      }
    }
  }

  private Place takeMunicipality() {
    MunicipalityNames.Found found = NAMES.find(prefecture, text, cityStart);
    cityEnd = cityStart;
    if (!found.candidates().isEmpty()) {
      Optional<Place> place = choose(found);
      if (place.isPresent()) {
        cityEnd = found.end();
        return take(place.get());
      }
      if (found.candidates().stream().anyMatch(Candidate::certain)) {
        cityEnd = found.end();
        city = text.source(cityStart, cityEnd);
        doubts.add(Doubt.MUNICIPALITY_AMBIGUOUS);
        return Place.NOWHERE;
      }
    }
    return prefecture.isEmpty() ? withoutMunicipality() : byGrammar();
  }

  /** The postal code decides between namesakes before the town does. */
  private Optional<Place> choose(MunicipalityNames.Found found) {
    List<Candidate> candidates = found.candidates();
    if (candidates.size() > 1 && !postalCode.isEmpty()) {
      int[] served = PostalTowns.shipped().indices(postalCode);
      List<Candidate> fitting =
          candidates.stream()
              .filter(candidate -> serves(served, ALL.get(candidate.index())))
              .toList();
      candidates = fitting.isEmpty() ? candidates : fitting;
    }
    if (candidates.size() > 1 && home.isPresent()) {
      List<Candidate> own =
          candidates.stream()
              .filter(candidate -> ALL.get(candidate.index()).agreesWith(home.get()))
              .toList();
      candidates = own.size() == 1 ? own : candidates;
    }
    return Place.among(candidates, towns, text, found.end());
  }

  private Place take(Place place) {
    Municipality found = ALL.get(place.municipality());
    municipality = Optional.of(place.municipality());
    prefecture = found.prefecture();
    city = found.name();
    doubts.addAll(place.doubts());
    return place;
  }

  /** 汐見市: the prefecture is known, the municipality is not. */
  private Place byGrammar() {
    int end = AddressGrammar.cityEnd(text, cityStart);
    if (end >= 0) {
      cityEnd = end;
      city = text.source(cityStart, cityEnd).replace(" ", "");
      doubts.add(Doubt.MUNICIPALITY_UNKNOWN);
    }
    return Place.NOWHERE;
  }

  /** Neither prefecture nor municipality: postal code, the list's home or a rare town tell them. */
  private Place withoutMunicipality() {
    Place place = Place.NOWHERE;
    if (!postalCode.isEmpty()) {
      place =
          byTown(
              Arrays.stream(PostalTowns.shipped().indices(postalCode)).boxed().toList(),
              Doubt.MUNICIPALITY_FROM_POSTAL_CODE);
    }
    if (place.isNowhere() && home.isPresent()) {
      int index = Municipalities.shipped().indexOf(home.get().code());
      place = byTown(List.of(index), Doubt.MUNICIPALITY_FROM_LIST);
    }
    if (place.isNowhere()) {
      place =
          towns
              .matchAnywhere(text, cityStart)
              .filter(match -> AddressHead.closes(text, match.end()))
              .map(match -> Place.of(towns, match, Doubt.MUNICIPALITY_FROM_TOWN))
              .orElse(Place.NOWHERE);
    }
    return place.isNowhere() ? place : take(place);
  }

  private Place byTown(List<Integer> municipalities, Doubt doubt) {
    List<Candidate> candidates =
        municipalities.stream().map(index -> new Candidate(index, false)).toList();
    return Place.among(candidates, towns, text, cityStart)
        .map(place -> place.doubted(doubt))
        .orElse(Place.NOWHERE);
  }

  private void checkPostalCode() {
    if (!postalCode.isEmpty() && municipality.isPresent()) {
      int[] served = PostalTowns.shipped().indices(postalCode);
      if (served.length > 0 && !serves(served, ALL.get(municipality.get()))) {
        doubts.add(Doubt.POSTAL_CODE_ELSEWHERE);
      }
    }
  }

  /** Whether a code is used in a municipality, or in another ward of its city. */
  private static boolean serves(int[] served, Municipality one) {
    return Arrays.stream(served).anyMatch(index -> ALL.get(index).agreesWith(one));
  }

  private JapaneseAddress address(TownPart town, String unread) {
    BlockNumber block = BlockNumber.read(text, town.end());
    Remainder remainder = Remainder.of(text, block, !town.name().isEmpty());
    Level level = level(town, block);
    String street = text.source(cityEnd, town.start());
    Written written =
        new Written(
            text.source(0, postalStart),
            text.source(postalStart, prefectureStart),
            text.source(prefectureStart, cityStart),
            text.source(cityStart, cityEnd),
            street,
            text.source(town.start(), town.end()),
            text.source(town.end(), block.end()),
            text.source().substring(text.sourceIndex(block.end())) + unread);
    return new JapaneseAddress(
        postalCode,
        prefecture,
        city,
        municipality.map(ALL::get),
        town.name(),
        town.koaza(),
        town.known(),
        block.normal(),
        remainder.building(),
        Remainder.joined(written.before(), street, remainder.rest()),
        level,
        doubts,
        written);
  }

  private Level level(TownPart town, BlockNumber block) {
    if (town.known().isPresent()) {
      return block.normal().isEmpty() ? Level.TOWN : Level.BLOCK;
    }
    if (municipality.isPresent()) {
      return Level.MUNICIPALITY;
    }
    return prefecture.isEmpty() ? Level.NONE : Level.PREFECTURE;
  }
}

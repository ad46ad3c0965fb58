package jp.machi.server.ckan.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.machi.server.catalog.Licences;
import jp.machi.server.catalog.Theme;

/** What packages can be searched by. The names are those of CKAN's search index. */
enum SearchField {
  ID,
  NAME,
  TITLE,
  NOTES,
  LICENSE_ID,
  ORGANIZATION,
  OWNER_ORG,
  GROUPS,
  TAGS,
  RES_FORMAT,
  METADATA_CREATED,
  METADATA_MODIFIED,
  STATE,
  CAPACITY,
  DATASET_TYPE,
  TYPE,
  PRIVATE;

  /** The field of that name. */
  static Optional<SearchField> named(String name) {
    return Arrays.stream(values()).filter(field -> field.ckanName().equals(name)).findFirst();
  }

  String ckanName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds a time. */
  boolean isTime() {
    return this == METADATA_CREATED || this == METADATA_MODIFIED;
  }

  /** Whether a value needs to be contained only, as words are in a text. */
  boolean isText() {
    return this == TITLE || this == NOTES;
  }

  /** Whether the values of all packages can be counted. */
  boolean isFacet() {
    return switch (this) {
      case LICENSE_ID, ORGANIZATION, OWNER_ORG, GROUPS, TAGS, RES_FORMAT -> true;
      default -> false;
    };
  }

  /** The time that a package has in it. */
  Instant time(Entry entry) {
    return this == METADATA_CREATED ? entry.dataset().createdAt() : entry.dataset().modifiedAt();
  }

  /** The values that a package has in it. */
  List<String> values(Entry entry, EntryFacts facts) {
    return switch (this) {
      case ID -> List.of(entry.id());
      case NAME -> List.of(entry.dataset().id().value());
      case TITLE -> List.of(entry.dataset().title());
      case NOTES -> List.of(entry.metadata().description());
      case LICENSE_ID -> List.of(CkanLicences.id(Licences.of(entry.dataset().licence())));
      case ORGANIZATION -> List.of(entry.dataset().organisation());
      case OWNER_ORG -> facts.owner(entry).stream().toList();
      case GROUPS -> entry.metadata().themes().stream().map(Themes::name).toList();
      case TAGS -> entry.tags();
      case RES_FORMAT -> facts.formats(entry);
      case METADATA_CREATED, METADATA_MODIFIED -> List.of(CkanTime.of(time(entry)));
      case STATE -> List.of("active");
      case CAPACITY -> List.of("public");
      case DATASET_TYPE, TYPE -> List.of("dataset");
      case PRIVATE -> List.of("false");
    };
  }

  /** What people read for a value, in the lists that narrow a search. */
  static String shown(SearchField field, String value, EntryFacts facts) {
    return switch (field) {
      case ORGANIZATION -> facts.organisationName(value);
      case GROUPS -> Themes.find(value).map(Theme::japanese).orElse(value);
      default -> value;
    };
  }
}

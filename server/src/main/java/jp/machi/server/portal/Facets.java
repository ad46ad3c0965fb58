package jp.machi.server.portal;

import java.util.List;

/** Departments and kinds as links that narrow a search, or widen it again. */
record Facets(Names names, Frame page) {

  List<Facet> departments(Holdings holdings, SearchQuery query) {
    return holdings.departments().stream()
        .map(group -> {
          boolean chosen = group.name().equals(query.department());
          return new Facet(
              Label.japanese(group.name()),
              group.count(),
              page.to(query.withDepartment(chosen ? "" : group.name()).address()),
              chosen);
        })
        .toList();
  }

  List<Facet> kinds(Holdings holdings, SearchQuery query) {
    return holdings.kinds().stream()
        .map(group -> {
          boolean chosen = group.name().equals(query.kind());
          return new Facet(
              names.kind(group.name(), page.words().language()),
              group.count(),
              page.to(query.withKind(chosen ? "" : group.name()).address()),
              chosen);
        })
        .toList();
  }
}

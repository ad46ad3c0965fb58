package jp.machi.server.ckan.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Every action by its name. */
@Component
class ActionBook {
  private final Map<String, Action> actions = new TreeMap<>();

  ActionBook(List<Action.Group> groups) {
    Stream.concat(
            groups.stream().flatMap(group -> group.actions().stream()),
            Stream.of(
                new Action(
                    "help_show",
                    "What an action does. name: the action.",
                    (parameters, _) -> help(parameters))))
        .forEach(action -> actions.put(action.name(), action));
  }

  Optional<Action> find(String name) {
    return Optional.ofNullable(actions.get(name));
  }

  /** Every action in the order of the names. */
  List<Action> all() {
    return List.copyOf(actions.values());
  }

  private String help(Parameters parameters) {
    return find(parameters.required("name"))
        .map(Action::help)
        .orElseThrow(ActionException::notFound);
  }
}

package jp.machi.formats.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Straight lines along the axes, as pages draw them: stroked, or filled as thin rectangles, which
 * is how spreadsheets and browsers print borders.
 */
final class DrawnLines {
  /** Every operator that makes or paints a path. */
  static final List<String> OPERATORS =
      List.of(
          "m", "l", "re", "c", "v", "y", "h", "s", "S", "b", "b*", "B", "B*", "f", "F", "f*", "n");

  /** A filled rectangle thinner than this is a line; the thickest borders have 3 points. */
  private static final double THIN = 3.5;

  /** A line may lean this far and still be drawn along the axis. */
  private static final double LEAN = 0.5;

  /** Shorter lines are parts of letters and ticks; no row is lower. */
  private static final double SHORTEST = 4;

  /** Lines this near to each other are one, such as the two borders of neighbouring cells. */
  private static final double NEAR = 2;

  /** Drawings have more lines than tables; those of a table were counted in some thousands. */
  private static final int SEGMENTS = 500_000;

  private record Segment(Point2D from, Point2D to) {}

  private final List<Segment> path = new ArrayList<>();
  private final List<Segment> painted = new ArrayList<>();
  private @Nullable Point2D start;
  private @Nullable Point2D current;

  void clear() {
    forget();
    painted.clear();
  }

  void move(Point2D to) {
    start = to;
    current = to;
  }

  void line(Point2D to) {
    if (current != null && path.size() < SEGMENTS) {
      path.add(new Segment(current, to));
    }
    current = to;
  }

  /** Whether there are more lines along the axes than a table has. */
  boolean areTooMany() {
    return painted.size() >= SEGMENTS;
  }

  /** A rectangle from the current point over three others. */
  void rectangle(Point2D across, Point2D opposite, Point2D up) {
    line(across);
    line(opposite);
    line(up);
    close();
  }

  void close() {
    if (start != null) {
      line(start);
    }
  }

  void stroke() {
    path.forEach(this::paint);
    forget();
  }

  private void paint(Segment segment) {
    double dx = Math.abs(segment.from().getX() - segment.to().getX());
    double dy = Math.abs(segment.from().getY() - segment.to().getY());
    if (painted.size() < SEGMENTS && Math.min(dx, dy) <= LEAN) {
      painted.add(segment);
    }
  }

  /** Four lines around something thin are one line; a wide area is a background. */
  void fill() {
    for (int i = 0; i + 3 < path.size(); i += 4) {
      Segment first = path.get(i);
      Segment second = path.get(i + 1);
      double one = first.from().distance(first.to());
      double other = second.from().distance(second.to());
      if (Math.min(one, other) <= THIN) {
        Segment longer = one >= other ? first : second;
        Segment shorter = one >= other ? second : first;
        double dx = (shorter.to().getX() - shorter.from().getX()) / 2;
        double dy = (shorter.to().getY() - shorter.from().getY()) / 2;
        double turn = one >= other ? 1 : -1; // the second side begins where the first ends
        paint(
            new Segment(
                moved(longer.from(), dx * turn, dy * turn),
                moved(longer.to(), dx * turn, dy * turn)));
      }
    }
    forget();
  }

  private static Point2D moved(Point2D point, double dx, double dy) {
    return new Point2D.Double(point.getX() + dx, point.getY() + dy);
  }

  void forget() {
    path.clear();
    start = null;
    current = null;
  }

  /** The lines as letters of this direction see them, touching ones joined. */
  List<Rule> rules(Direction direction) {
    List<Rule> horizontal = new ArrayList<>();
    List<Rule> vertical = new ArrayList<>();
    for (Segment segment : painted) {
      double x1 = direction.along(segment.from().getX(), segment.from().getY());
      double y1 = direction.below(segment.from().getX(), segment.from().getY());
      double x2 = direction.along(segment.to().getX(), segment.to().getY());
      double y2 = direction.below(segment.to().getX(), segment.to().getY());
      if (Math.abs(y1 - y2) <= LEAN) {
        horizontal.add(new Rule(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
      } else if (Math.abs(x1 - x2) <= LEAN) {
        vertical.add(new Rule(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
      }
    }
    List<Rule> joined = joined(horizontal);
    joined.addAll(joined(vertical));
    return joined;
  }

  private static List<Rule> joined(List<Rule> rules) {
    rules.sort(Comparator.comparingDouble(Rule::at));
    List<Rule> joined = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rules.size(); i++) {
      if (i == rules.size() || rules.get(i).at() - rules.get(i - 1).at() > NEAR) {
        joinOnOneLine(rules.subList(from, i), joined);
        from = i;
      }
    }
    return joined;
  }

  private static void joinOnOneLine(List<Rule> line, List<Rule> joined) {
    List<Rule> parts = new ArrayList<>(line);
    parts.sort(Comparator.comparingDouble(Rule::from));
    Rule open = null;
    for (Rule part : parts) {
      if (open != null && part.from() <= open.to() + Rule.TOUCH) {
        open = new Rule(open.horizontal(), open.at(), open.from(), Math.max(open.to(), part.to()));
      } else {
        add(open, joined);
        open = part;
      }
    }
    add(open, joined);
  }

  private static void add(@Nullable Rule rule, List<Rule> joined) {
    if (rule != null && rule.length() >= SHORTEST) {
      joined.add(rule);
    }
  }
}

import java.io.IOException;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Makes the files of the sample city and the truth about them.
 *
 * <p>Not part of the product and of no module. From the root of the checkout, with fastexcel, POI
 * and what they need on the class path (see sample/README.md):
 *
 * <pre>java -cp … sample/src/MakeSample.java sample</pre>
 *
 * The same text files come out each time, byte for byte; workbooks hold the time they were made.
 */
final class MakeSample {
  private MakeSample() {}

  public static void main(String[] arguments) throws IOException {
    Output out = new Output(Path.of(arguments[0]));
    ConstructionBureau.write(out, new SplittableRandom(1));
    HealthBureau.write(out, new SplittableRandom(2));
    CrisisAndFire.write(out, new SplittableRandom(3));
    CitizensBureau.write(out, new SplittableRandom(4));
    PlanningBureau.write(out, new SplittableRandom(5));
    SchoolsAndChildren.write(out, new SplittableRandom(6));
    EconomyAndEnvironment.write(out, new SplittableRandom(7));
    out.truth();
  }
}

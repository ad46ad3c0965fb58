package jp.machi.testkit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package of a module uses which of ours. A test compares it with its table exactly, so that
 * no row can be missing or stale and no module can be empty by a slip.
 */
public final class PackageUses {
  private static final String OURS = "jp.machi.";

  private PackageUses() {}

  /**
   * The packages of a module, such as {@code formats}, and what each uses: {@code write} for a
   * package of the module itself, {@code core.table} for one of another.
   */
  public static Map<String, Set<String>> of(String module) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(OURS + module);
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass each : classes) {
      String from = name(each, module);
      Set<String> uses = found.computeIfAbsent(from, _ -> new TreeSet<>());
      for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(OURS) && !name(target, module).equals(from)) {
          uses.add(name(target, module));
        }
      }
    }
    return found;
  }

  private static String name(JavaClass each, String module) {
    String name = each.getPackageName().substring(OURS.length());
    return name.startsWith(module + ".") ? name.substring(module.length() + 1) : name;
  }
}

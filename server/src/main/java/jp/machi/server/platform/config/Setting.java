package jp.machi.server.platform.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a settings record: its default and its meaning. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

  /** Value where nothing is set, as it would be written; {@code ""} for "not set". */
  String value();

  /** What it is for and its unit, one sentence for the settings page. */
  String meaning();

  /** Smallest number allowed. */
  long min() default 0;

  /** Largest number allowed. */
  long max() default Long.MAX_VALUE;

  /** True for a value that is never shown. */
  boolean secret() default false;
}

/**
 * The catalogue as CKAN's action API answers it, so that other catalogues can harvest it and
 * programs written for CKAN can read it. Reads only.
 */
@NullMarked
package jp.machi.server.ckan;

import org.jspecify.annotations.NullMarked;

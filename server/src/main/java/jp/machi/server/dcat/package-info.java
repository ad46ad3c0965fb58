/**
 * The catalogue as RDF: DCAT 3 in the profile DCAT-AP 3.0.1 (SEMIC), for catalogues that harvest it
 * and programs that follow links.
 */
@NullMarked
package jp.machi.server.dcat;

import org.jspecify.annotations.NullMarked;

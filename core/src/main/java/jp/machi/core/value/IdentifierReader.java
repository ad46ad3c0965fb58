package jp.machi.core.value;

/** Identifiers: half-width, outer spaces gone, every leading zero kept. */
final class IdentifierReader implements ValueReader {
  @Override
  public Reading read(String cell) {
    Folded folded = Folded.of(cell);
    return folded.as(folded.text(), TextReader.WIDTH);
  }
}

package jp.machi.server.portal;

/**
 * A step from home to a page.
 *
 * @param address of the page that the step names
 * @param lang language of the text: a Japanese name may stand on an English page
 */
record Crumb(String text, String address, String lang) {}

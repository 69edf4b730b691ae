/** Characters that no XML 1.0 document may hold, however they are written. */

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without what would make a file unreadable: one pasted control character is enough. */
export function printable(text: string): string {
  return text.toWellFormed().replace(UNPRINTABLE, "");
}

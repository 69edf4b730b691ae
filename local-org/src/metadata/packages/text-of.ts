const decoder = new TextDecoder("utf-8");

/** UTF-8 text without a byte order mark. */
export const textOf = (content: Uint8Array): string => decoder.decode(content);

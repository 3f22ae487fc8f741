/** Gives what an opaque word holds; undefined where it holds nothing. */
export function parseWord(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString());
  } catch {
    return undefined;
  }
}

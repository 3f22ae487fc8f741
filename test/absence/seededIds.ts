import type * as crypto from 'node:crypto';

type Uuid = ReturnType<typeof crypto.randomUUID>;

let scope = 'start';
let drawn = 0;
let replacement: (() => Uuid) | null = null;

/** From here on, ids are those of this scope: the same, in the same order, whenever the scope begins. */
export function beginIds(of: string): void {
  scope = of;
  drawn = 0;
}

/** Takes ids from elsewhere; null takes them from the scope again. */
export function replaceIds(next: (() => Uuid) | null): void {
  replacement = next;
}

/** Gives Node's own module with ids that follow from the scope: two federations asked the same then give out the same. */
export function withSeededIds(real: typeof crypto): typeof crypto {
  const next = (): Uuid => {
    drawn += 1;
    const hex = real.createHash('sha256').update(`${scope}/${drawn}`).digest('hex');
    return uuidFrom(hex);
  };
  return { ...real, randomUUID: () => replacement?.() ?? next() };
}

/** Gives an id in the shape of a random UUID (version 4) of 32 hexadecimal digits or more. */
export function uuidFrom(hex: string): Uuid {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

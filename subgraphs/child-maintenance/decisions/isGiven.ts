/** Tells whether a field has a value: a client may leave it out or write null, and both mean nothing. */
export function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}

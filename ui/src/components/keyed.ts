// Keys for lists whose entries may repeat word for word.

/** Each value with a key of its own: equal values are numbered. */
export function withKeys<T>(values: readonly T[], name: (value: T) => string): { key: string; value: T }[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const base = name(value);
    const times = seen.get(base) ?? 0;
    seen.set(base, times + 1);
    return { key: times === 0 ? base : `${base}\u0000${times}`, value };
  });
}

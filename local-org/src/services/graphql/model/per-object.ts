/** Remembers what was made for each object, so that a type that many refer to is one. */
export function perObject<T>(make: (object: string) => T): (object: string) => T {
  const made = new Map<string, T>();
  return (object) => {
    let part = made.get(object);
    if (part === undefined) made.set(object, (part = make(object)));
    return part;
  };
}

/** Returns a function that loads each key once. A failed load is forgotten, so that a later call tries again. */
export function cached<T>(
  load: (key: string) => Promise<T>,
): (key: string) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (key) => {
    const known = loaded.get(key);
    if (known) return known;
    const loading = load(key);
    loaded.set(key, loading);
    loading.catch(() => loaded.delete(key));
    return loading;
  };
}

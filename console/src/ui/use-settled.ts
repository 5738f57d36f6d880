import { useEffect, useState } from 'react';

/** The value once it has stayed the same for a moment, so that a search is not asked at every key. */
export function useSettled<Value>(value: Value, ms = 180): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
